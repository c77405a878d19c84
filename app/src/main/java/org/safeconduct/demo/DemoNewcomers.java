package org.safeconduct.demo;

import java.util.Optional;
import java.util.UUID;
import org.safeconduct.access.Admissions;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.Newcomer;
import org.safeconduct.access.Role;
import org.safeconduct.access.ServiceAccounts;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFilter;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.CurrentUser;
import org.springframework.stereotype.Component;

/// Two who wait to be let in, one of them known to the register, and a program's account. Runs
/// as somebody who may administer.
@Component
class DemoNewcomers {
  private static final int CANDIDATES = 50;
  private final Admissions admissions;
  private final ServiceAccounts services;
  private final PeopleRegister people;
  private final CurrentUser currentUser;

  DemoNewcomers(
      Admissions admissions,
      ServiceAccounts services,
      PeopleRegister people,
      CurrentUser currentUser) {
    this.admissions = admissions;
    this.services = services;
    this.people = people;
    this.currentUser = currentUser;
  }

  /// @param organisation whose focal point sees the one who is known
  void bringIn(UUID organisation) {
    colleague(organisation)
        .ifPresent(
            it -> arrive(new Newcomer("new.colleague", it.name(), it.email(), Assignment.of())));
    arrive(new Newcomer("somebody.else", "Somebody Else", null, Assignment.of()));
    services.create("briefing-robot", "Morning briefing", Assignment.of(Role.DUTY_OFFICER));
  }

  private void arrive(Newcomer newcomer) {
    currentUser.runAs(Credentials.DOOR, () -> admissions.open(newcomer));
  }

  private Optional<PersonCard> colleague(UUID organisation) {
    var filter = new PeopleFilter(new OrganisationId(organisation), null, null, null, false);
    return people.next(filter, null, CANDIDATES).stream()
        .filter(it -> it.email() != null && it.headOfHousehold() == null)
        .reduce((_, last) -> last);
  }
}
