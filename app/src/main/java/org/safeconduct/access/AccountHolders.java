package org.safeconduct.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Whose accounts there are, for rooms that do something later in the name of an account: with the
/// roles and the scope that it has then.
@Service
public class AccountHolders {
  private final Permissions permissions;
  private final JdbcAccounts accounts;

  AccountHolders(Permissions permissions, JdbcAccounts accounts) {
    this.permissions = permissions;
    this.accounts = accounts;
  }

  /// Who holds an account.
  ///
  /// @param actor as whom a session of it acts now
  /// @param language of the pages; null if none was chosen
  public record Holder(Actor.Account actor, @Nullable String language) {}

  /// The holder of an account that is open and belongs to a person; empty if it does not exist any
  /// more, is disabled, waits to be let in, or is a program's.
  public Optional<Holder> find(UUID account) {
    permissions.requireAny(Duty.RUN_JOBS, Duty.MANAGE_NETWORK);
    return accounts
        .find(new AccountId(account))
        .map(Credential::account)
        .filter(AccountHolders::isOpen)
        .map(it -> new Holder(it.actor(), it.language()));
  }

  /// The holders of open accounts that belong to a person in the register, by username.
  public List<Holder> withPerson() {
    permissions.require(Duty.MANAGE_NETWORK);
    Page<Account> found =
        accounts.list(AccountFilter.text(""), new PageRequest(0, PageRequest.MOST, "name"));
    return found.rows().stream()
        .filter(it -> isOpen(it) && it.person() != null)
        .map(it -> new Holder(it.actor(), it.language()))
        .toList();
  }

  /// The holders of open accounts that belong to a person in the register and may do this.
  public List<Holder> allowed(Duty duty) {
    permissions.require(Duty.RUN_JOBS);
    return Arrays.stream(Role.values())
        .filter(role -> role.duties().contains(duty))
        .flatMap(role -> accounts.holders(role).stream())
        .filter(it -> isOpen(it) && it.person() != null)
        .map(it -> new Holder(it.actor(), it.language()))
        .distinct()
        .toList();
  }

  /// Those of these persons to whom an open account belongs.
  public Set<PersonId> among(Collection<PersonId> persons) {
    permissions.require(Duty.RUN_JOBS);
    return accounts.whoSignIn(persons.stream().map(PersonId::value).toList()).stream()
        .map(PersonId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isOpen(Account account) {
    return !account.disabled() && !account.pending() && !account.service();
  }
}
