package org.safeconduct.exposure.web;

import org.safeconduct.exposure.AlertsFor;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Everything known about where one person is, and the alerts that meet it or her plans.
@Controller
@Shows(Content.WHEREABOUTS)
class WhereaboutsPages {
  private final Whereabouts whereabouts;
  private final AlertsFor alerts;
  private final PeopleRegister people;

  WhereaboutsPages(Whereabouts whereabouts, AlertsFor alerts, PeopleRegister people) {
    this.whereabouts = whereabouts;
    this.alerts = alerts;
    this.people = people;
  }

  @GetMapping("/whereabouts/{person}")
  String person(@PathVariable PersonId person, Model model) {
    model.addAttribute("statements", whereabouts.of(person));
    model.addAttribute("alerts", alerts.of(person));
    model.addAttribute("forever", Interval.FOREVER);
    model.addAttribute("person", people.get(person));
    return "exposure/whereabouts";
  }
}
