package org.safeconduct.demo;

import java.util.List;
import java.util.Optional;
import org.safeconduct.access.Account;
import org.safeconduct.access.Role;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CurrentUser;
import org.springframework.stereotype.Component;

/// The duty officer and the security adviser look at the traveller once, so that “Who looked at
/// me” has something to tell.
@Component
class DemoLooks {
  private static final List<Role> LOOKERS = List.of(Role.DUTY_OFFICER, Role.SECURITY_ADVISER);

  private final CurrentUser currentUser;
  private final PeopleRegister people;
  private final Whereabouts whereabouts;

  DemoLooks(CurrentUser currentUser, PeopleRegister people, Whereabouts whereabouts) {
    this.currentUser = currentUser;
    this.people = people;
    this.whereabouts = whereabouts;
  }

  /// @param accounts of the whole cast
  void look(List<Account> accounts) {
    var seen = accounts.stream()
        .filter(it -> it.assignment().roles().contains(Role.TRAVELLER))
        .flatMap(it -> Optional.ofNullable(it.person()).stream())
        .findFirst();
    for (var account : accounts)
      if (LOOKERS.stream().anyMatch(account.assignment().roles()::contains))
        seen.ifPresent(it -> lookAs(account, new PersonId(it)));
  }

  private void lookAs(Account account, PersonId person) {
    currentUser.runAs(account.actor(), () -> {
      people.file(person);
      whereabouts.of(person);
    });
  }
}
