package org.safeconduct.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.PersonCard;
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
  /// @param mail where word about the account goes; null if its owner named no address
  public record Holder(
      Actor.Account actor,
      @Nullable String language,
      @Nullable String mail) {
    static Holder of(Account account) {
      return new Holder(account.actor(), account.language(), account.mail());
    }

    /// Whether there is or may be an address to write to.
    public boolean hasAddress() {
      return mail != null || actor.person() != null;
    }

    /// To whom to write: the person at the register's address, without one at the address that
    /// the owner of the account named; the account itself if it belongs to nobody.
    ///
    /// @param person to whom the account belongs, as long as that person is there
    /// @return empty if there is nobody to write to
    public Optional<PersonCard> recipient(@Nullable PersonCard person) {
      if (mail == null || person != null && person.email() != null)
        return Optional.ofNullable(person);
      if (person != null) return Optional.of(person.at(mail));
      return actor.person() == null ? Optional.of(nobody(mail)) : Optional.empty();
    }

    private PersonCard nobody(String address) {
      return new PersonCard(
          new PersonId(actor.account()),
          actor.name(),
          SecurityNotices.NONE,
          "",
          Category.PARTNER,
          language == null ? "en" : language,
          null,
          null,
          address,
          null);
    }
  }

  /// The holder of an account that is open and belongs to a person; empty if it does not exist any
  /// more, is disabled, waits to be let in, or is a program's.
  public Optional<Holder> find(UUID account) {
    permissions.requireAny(Duty.RUN_JOBS, Duty.MANAGE_NETWORK);
    return accounts
        .find(new AccountId(account))
        .map(Credential::account)
        .filter(AccountHolders::isOpen)
        .map(Holder::of);
  }

  /// The holders of open accounts that belong to a person in the register, by username.
  public List<Holder> withPerson() {
    permissions.require(Duty.MANAGE_NETWORK);
    Page<Account> found =
        accounts.list(AccountFilter.text(""), new PageRequest(0, PageRequest.MOST, "name"));
    return found.rows().stream()
        .filter(it -> isOpen(it) && it.person() != null)
        .map(Holder::of)
        .toList();
  }

  /// The holders of open accounts that belong to a person in the register and may do this.
  public List<Holder> allowed(Duty duty) {
    permissions.require(Duty.RUN_JOBS);
    return Arrays.stream(Role.values())
        .filter(role -> role.duties().contains(duty))
        .flatMap(role -> accounts.holders(role).stream())
        .filter(it -> isOpen(it) && it.person() != null)
        .map(Holder::of)
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
