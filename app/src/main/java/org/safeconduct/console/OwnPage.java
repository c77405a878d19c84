package org.safeconduct.console;

import java.time.Clock;
import java.util.List;
import org.safeconduct.crisis.OwnQuestions;
import org.safeconduct.exposure.AlertsFor;
import org.safeconduct.governance.nominations.Nominations;
import org.safeconduct.governance.nominations.Standing;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.safeconduct.travel.Itineraries;
import org.safeconduct.travel.Trip;
import org.safeconduct.travel.TripFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// One's own page: my trips, the alerts that they meet, and what I am asked.
@Controller
@Shows(Content.WHEREABOUTS)
class OwnPage {
  private static final PageRequest NEXT = new PageRequest(0, 20, "starts");

  private final CurrentUser currentUser;
  private final Permissions permissions;
  private final Itineraries itineraries;
  private final OwnQuestions questions;
  private final Nominations nominations;
  private final AlertsFor alerts;
  private final Clock clock;

  OwnPage(
      CurrentUser currentUser,
      Permissions permissions,
      Itineraries itineraries,
      OwnQuestions questions,
      Nominations nominations,
      AlertsFor alerts,
      Clock clock) {
    this.currentUser = currentUser;
    this.permissions = permissions;
    this.itineraries = itineraries;
    this.questions = questions;
    this.nominations = nominations;
    this.alerts = alerts;
    this.clock = clock;
  }

  @GetMapping("/me")
  String me(Model page) {
    permissions.require(Duty.ANSWER_OWN);
    boolean known =
        currentUser.actor() instanceof Actor.Account account && account.person() != null;
    page.addAttribute("known", known);
    page.addAttribute("questions", questions.open());
    page.addAttribute("trips", trips());
    page.addAttribute("alerts", alerts.own());
    page.addAttribute("forever", Interval.FOREVER);
    page.addAttribute(
        "nominations",
        nominations.own().stream()
            .filter(it -> it.standing() instanceof Standing.Nominated)
            .toList());
    return "console/me";
  }

  private List<Trip> trips() {
    if (!(currentUser.actor() instanceof Actor.Account account)
        || account.person() == null
        || !permissions.allows(Duty.READ_TRIPS)) return List.of();
    var ahead = Interval.since(clock.instant());
    var own = new PersonId(account.person());
    return itineraries
        .list(new TripFilter(null, null, ahead, null, own, null), NEXT)
        .rows();
  }
}
