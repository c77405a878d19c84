package org.safeconduct.console;

import java.util.Collection;
import java.util.List;
import org.safeconduct.access.AccountHolders;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.StaleChannels;
import org.springframework.stereotype.Component;

/// Who is asked to confirm how they are reached. Whoever has no account to sign in with could
/// confirm nothing and is not asked.
@Component
class WhoCanConfirm {
  private final StaleChannels channels;
  private final AccountHolders accounts;

  WhoCanConfirm(StaleChannels channels, AccountHolders accounts) {
    this.channels = channels;
    this.accounts = accounts;
  }

  /// Those whose day is one of these.
  ///
  /// @param days of the month
  List<PersonId> dueOn(Collection<Integer> days) {
    var persons = channels.dueOn(days);
    var able = accounts.among(persons);
    return persons.stream().filter(able::contains).toList();
  }
}
