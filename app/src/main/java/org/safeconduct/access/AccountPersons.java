package org.safeconduct.access;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RateLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// To which person of the register an account belongs. Whoever administers sees nobody there, so
/// a person is found by the number that the organisation gave, one at a time, and the name is shown
/// before the account is tied. It opens that person's own file, trips and posts to whoever signs
/// in with the account; so the account and the person are told.
@Service
class AccountPersons {
  private static final Actor LOOK_UP = new Actor.SystemJob("accounts", Set.of(Duty.RUN_JOBS));
  private static final int A_MINUTE = 20;

  private final Permissions permissions;
  private final JdbcAccounts accounts;
  private final PeopleRegister people;
  private final SecurityNotices notices;
  private final RateLimits limits;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Confirmers confirmers;

  AccountPersons(
      Permissions permissions,
      JdbcAccounts accounts,
      PeopleRegister people,
      SecurityNotices notices,
      RateLimits limits,
      CurrentUser currentUser,
      AuditTrail audit,
      Confirmers confirmers) {
    this.permissions = permissions;
    this.accounts = accounts;
    this.people = people;
    this.notices = notices;
    this.limits = limits;
    this.currentUser = currentUser;
    this.audit = audit;
    this.confirmers = confirmers;
  }

  /// Who is meant: somebody who has that number, was shown by name and picked, and has no account.
  @Transactional
  MeantPerson meant(@Nullable PersonForm typed) {
    permissions.requireFresh(Duty.ADMINISTER);
    if (typed == null || typed.isEmpty()) return MeantPerson.NOBODY;
    if (typed.isNumberless()) return MeantPerson.refused("access.person.number-missing");
    if (typed.organisation() == null)
      return MeantPerson.refused("access.person.organisation-missing");
    limits.take("person of an account: " + currentUser.actor().identity(), A_MINUTE);
    var found = find(typed).orElse(null);
    if (found == null) return MeantPerson.refused("access.person.unknown");
    audit.record("access.person-looked-up", found.id().toString(), Map.of());
    var other = accounts.belongingTo(found.id().value()).orElse(null);
    if (other != null) return new MeantPerson(found, other, refused("access.person.taken"));
    return new MeantPerson(
        found, null, typed.chose(found) ? null : refused("access.person.choose"));
  }

  /// The person to whom the account belongs; empty if it belongs to nobody, or to somebody who is
  /// not in the register any more.
  Optional<PersonCard> of(Account account) {
    permissions.require(Duty.ADMINISTER);
    var person = account.person();
    if (person == null) return Optional.empty();
    return currentUser.callAs(LOOK_UP, () -> people.find(new PersonId(person)));
  }

  /// Lets an account belong to a person, from the owner's next click on. Nobody does so with their
  /// own account, nor, where another administrator could, with one whose password they saw:
  /// whoever signs in with it opens that person's sealed fields.
  ///
  /// @param person null for nobody
  @Transactional
  AccountOutcome tie(AccountId id, @Nullable PersonId person) {
    permissions.requireFresh(Duty.ADMINISTER);
    if (isOwn(id)) return refused("access.account.not-your-own");
    var account = accounts.get(id).account();
    if (account.standing().kind() != AccountKind.PERSON)
      return refused("access.account.not-a-person");
    if (person != null && isInOwnHands(id)) return refused("access.person.another");
    var before = account.person();
    var after = person == null ? null : person.value();
    if (Objects.equals(before, after)) return new AccountOutcome.Done(id);
    if (!accounts.tie(id, after)) return refused("access.person.taken");
    var details = new TreeMap<String, Object>();
    if (before != null) details.put("before", before);
    if (after != null) details.put("person", after);
    audit.record("access.account-tied", id.toString(), details);
    notices.tellTied(id, Stream.of(before, after).filter(Objects::nonNull).toList());
    return new AccountOutcome.Done(id);
  }

  static AccountOutcome.Refused refused(String words) {
    return new AccountOutcome.Refused("person", words);
  }

  private Optional<PersonCard> find(PersonForm typed) {
    UUID organisation = typed.organisation();
    if (organisation == null || typed.number() == null) return Optional.empty();
    var number = typed.number().strip();
    return currentUser.callAs(
        LOOK_UP, () -> people.findByNumber(new OrganisationId(organisation), number));
  }

  private boolean isInOwnHands(AccountId id) {
    return currentUser.actor() instanceof Actor.Account own
        && !confirmers.isAlone()
        && confirmers.mayBeOne(own.account(), id.value());
  }

  private boolean isOwn(AccountId id) {
    return currentUser.actor() instanceof Actor.Account own && own.account().equals(id.value());
  }
}
