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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Two who wait to be let in, one of them known to the register, and the accounts of two programs,
/// one of which waits for its role. Runs as somebody who may administer.
@Component
class DemoNewcomers {
  private static final int CANDIDATES = 50;

  /// A grave role and a new password that wait for a second administrator.
  private static final String ASKED = """
      insert into access.role_grant (id, kind, account, roles, organisations, zones, countries, clearance,
          asked_at, asked_by, asker)
      select gen_random_uuid(), asked.kind, account.id, asked.roles, '{}', '{}', '{}', 0,
          now() - asked.ago, administrator.name, administrator.id
      from (values ('yearly-review', 'ROLES', '{AUDITOR}'::text[], interval '1 day'),
              (:auditor, 'PASSWORD', '{AUDITOR}', interval '2 hours'))
              as asked (username, kind, roles, ago)
          join access.account account on account.username = asked.username,
          access.account administrator
      where administrator.username = :administrator
      on conflict do nothing
      """;

  private final Admissions admissions;
  private final ServiceAccounts services;
  private final PeopleRegister people;
  private final CurrentUser currentUser;
  private final JdbcClient jdbc;

  DemoNewcomers(
      Admissions admissions,
      ServiceAccounts services,
      PeopleRegister people,
      CurrentUser currentUser,
      JdbcClient jdbc) {
    this.admissions = admissions;
    this.services = services;
    this.people = people;
    this.currentUser = currentUser;
    this.jdbc = jdbc;
  }

  /// @param organisation whose focal point sees the one who is known
  void bringIn(UUID organisation) {
    colleague(organisation)
        .ifPresent(
            it -> arrive(new Newcomer("new.colleague", it.name(), it.email(), Assignment.of())));
    arrive(new Newcomer("somebody.else", "Somebody Else", null, Assignment.of()));
    services.create("briefing-robot", "Morning briefing", Assignment.of(Role.DUTY_OFFICER));
    services.create("yearly-review", "Yearly review", Assignment.of(Role.TRAVELLER));
    jdbc.sql(ASKED)
        .param("administrator", DemoRole.username(Role.ADMINISTRATOR))
        .param("auditor", DemoRole.username(Role.AUDITOR))
        .update();
  }

  private void arrive(Newcomer newcomer) {
    currentUser.runAs(Credentials.DOOR, () -> admissions.open(newcomer));
  }

  private Optional<PersonCard> colleague(UUID organisation) {
    var filter = new PeopleFilter(new OrganisationId(organisation), null, null, null, false);
    return people.next(filter, null, CANDIDATES).cards().stream()
        .filter(it -> it.email() != null && it.headOfHousehold() == null)
        .reduce((_, last) -> last);
  }
}
