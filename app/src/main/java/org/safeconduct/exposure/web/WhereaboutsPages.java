package org.safeconduct.exposure.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.UnlocatedAlerts;
import org.safeconduct.exposure.AlertsFor;
import org.safeconduct.exposure.FirstKnown;
import org.safeconduct.exposure.MetAlert;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Everything known about where one person is, and the alerts that meet it or her plans; or what
/// was known at an earlier moment of where she was then.
@Controller
@Shows(Content.WHEREABOUTS)
class WhereaboutsPages {
  private final Whereabouts whereabouts;
  private final AlertsFor alerts;
  private final PeopleRegister people;
  private final FirstKnown firstKnown;
  private final Clock clock;

  WhereaboutsPages(
      Whereabouts whereabouts,
      AlertsFor alerts,
      PeopleRegister people,
      FirstKnown firstKnown,
      Clock clock) {
    this.firstKnown = firstKnown;
    this.whereabouts = whereabouts;
    this.alerts = alerts;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/whereabouts/{person}")
  String person(
      @PathVariable PersonId person,
      @RequestParam(required = false) @Nullable String knownAt,
      Model model) {
    var moment = moment(knownAt);
    model.addAttribute(
        "statements", moment == null ? whereabouts.of(person) : whereabouts.of(person, moment));
    var met = moment == null ? alerts.of(person) : List.<MetAlert>of();
    model.addAttribute("alerts", met);
    model.addAttribute(
        "unlocatedAlerts", moment == null ? alerts.unlocated(met) : UnlocatedAlerts.NONE);
    model.addAttribute("knownAt", moment);
    model.addAttribute("first", moment == null ? null : firstKnown.after(moment).orElse(null));
    model.addAttribute("forever", Interval.FOREVER);
    model.addAttribute("person", people.get(person));
    return "exposure/whereabouts";
  }

  private @Nullable Instant moment(@Nullable String text) {
    if (text == null || text.isBlank()) return null;
    return Optional.of(text)
        .flatMap(Moments::read)
        .filter(it -> !it.isAfter(clock.instant()))
        .orElseThrow(() -> new BadParameter("knownAt", text, List.of()));
  }
}
