package org.safeconduct.exposure.web;

import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Everything known about where one person is.
@Controller
class WhereaboutsPages {
  private final Whereabouts whereabouts;
  private final PeopleRegister people;

  WhereaboutsPages(Whereabouts whereabouts, PeopleRegister people) {
    this.whereabouts = whereabouts;
    this.people = people;
  }

  @GetMapping("/whereabouts/{person}")
  String person(@PathVariable PersonId person, Model model) {
    model.addAttribute("statements", whereabouts.of(person));
    model.addAttribute("person", people.get(person));
    return "exposure/whereabouts";
  }
}
