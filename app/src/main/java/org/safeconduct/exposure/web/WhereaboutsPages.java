package org.safeconduct.exposure.web;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.AlertsFor;
import org.safeconduct.exposure.FirstKnown;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Everything known about where one person is, and the alerts that meet it or her plans; or what
/// was known at an earlier moment of where she was then.
@Controller
@Shows(Content.WHEREABOUTS)
class WhereaboutsPages {
  private final Whereabouts whereabouts;
  private final AlertsFor alerts;
  private final PeopleRegister people;
  private final FirstKnown firstKnown;
  private final FilterReader filters;

  WhereaboutsPages(
      Whereabouts whereabouts,
      AlertsFor alerts,
      PeopleRegister people,
      FirstKnown firstKnown,
      FilterReader filters) {
    this.whereabouts = whereabouts;
    this.alerts = alerts;
    this.people = people;
    this.firstKnown = firstKnown;
    this.filters = filters;
  }

  @GetMapping("/whereabouts/{person}")
  ModelAndView person(
      @PathVariable PersonId person,
      @RequestParam(required = false) @Nullable String knownAt,
      Model model) {
    var faults = new ArrayList<Fault>();
    var moment = filters.past(knownAt, faults);
    model.addAttribute("typed", Moments.typed(knownAt));
    model.addAttribute("faults", FilterChoices.byField(faults));
    if (faults.isEmpty() && moment == null) now(person, model);
    else if (moment != null) then(person, moment, model);
    model.addAttribute("person", people.get(person));
    return new ModelAndView(
        "exposure/whereabouts",
        model.asMap(),
        faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }

  private void now(PersonId person, Model model) {
    model.addAttribute("statements", whereabouts.of(person));
    var met = alerts.of(person);
    model.addAttribute("alerts", met);
    model.addAttribute("unlocatedAlerts", alerts.unlocated(met));
    model.addAttribute("forever", Interval.FOREVER);
  }

  private void then(PersonId person, Instant moment, Model model) {
    model.addAttribute("statements", whereabouts.of(person, moment));
    model.addAttribute("knownAt", moment);
    model.addAttribute("first", firstKnown.after(moment).orElse(null));
  }
}
