package org.safeconduct.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Meant;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The exception to “a person sees who looked”: one person asks for it with a reason, another
/// confirms it, neither is the one who looks, and when its time is over the looks show.
@Service
class Withholdings {
  private static final int LONGEST_DAYS = 90;
  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;

  private final Permissions permissions;
  private final JdbcWithholdings withholdings;
  private final NamedRecords names;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Withholdings(
      Permissions permissions,
      JdbcWithholdings withholdings,
      NamedRecords names,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.withholdings = withholdings;
    this.names = names;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is asked for, as it was typed.
  ///
  /// @param person name, number or id of who was looked at
  /// @param username username or name of the account whose looks are not shown
  record Wish(String person, String username, String reason, int days, Choice choice) {
    /// Nothing was chosen yet.
    Wish(String person, String username, String reason, int days) {
      this(person, username, reason, days, Choice.NONE);
    }
  }

  /// The ids that were picked where several were meant; null or blank where none was.
  record Choice(@Nullable String chosenPerson, @Nullable String chosenAccount) {
    static final Choice NONE = new Choice(null, null);
  }

  /// One page, the latest first. Orders: `asked`, `until`.
  Page<Withholding> list(WithholdingFilter filter, PageRequest request) {
    permissions.require(Duty.REVIEW_ACCESS);
    var words = filter.words();
    var named = words.isEmpty() ? Set.<UUID>of() : names.goingBy(words, withholdings.named());
    var wanted = filter.conditions(named, clock.instant());
    return Page.of(withholdings.page(wanted, request), request, () -> withholdings.count(wanted));
  }

  /// Asks for it; it does nothing before somebody else confirms it.
  @Transactional
  public WithholdingOutcome ask(Wish wish) {
    permissions.requireFresh(Duty.REVIEW_ACCESS);
    var why = wish.reason().strip();
    if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)
      return new WithholdingOutcome.Wrong("reason");
    if (wish.days() < 1 || wish.days() > LONGEST_DAYS) return new WithholdingOutcome.Wrong("days");
    var person = names.meant(wish.person(), wish.choice().chosenPerson(), Set.of("person"));
    if (!(person instanceof Meant.One about)) return unclear("person", person);
    var account = account(wish);
    if (!(account instanceof Meant.One looker)) return unclear("username", account);
    if (looker.record().id().equals(own().account()))
      return new WithholdingOutcome.Wrong("username");
    var withholding = withholding(about.record().id(), looker.record().id(), why, wish.days());
    withholdings.ask(withholding);
    tell("platform.withholding-asked", withholding);
    return new WithholdingOutcome.Asked();
  }

  /// Whoever has this very username is meant, whatever else resembles it.
  private Meant account(Wish wish) {
    var kinds = Set.of("account");
    return withholdings
        .account(wish.username().strip())
        .flatMap(it -> names.find(it.toString(), kinds))
        .<Meant>map(Meant.One::new)
        .orElseGet(() -> names.meant(wish.username(), wish.choice().chosenAccount(), kinds));
  }

  private static WithholdingOutcome unclear(String field, Meant meant) {
    return meant instanceof Meant.OneOf it
        ? new WithholdingOutcome.ToBeChosen(field, it.records())
        : new WithholdingOutcome.Wrong(field);
  }

  private Withholding withholding(UUID person, UUID account, String why, int days) {
    var own = own();
    var now = clock.instant();
    var until = now.plus(Duration.ofDays(days));
    return new Withholding(
        UUID.randomUUID(), person, account, why, until, now, own.name(), own.account(), null, null);
  }

  /// Confirms it, from which moment on the looks do not show.
  ///
  /// @return whether it was confirmed: not by whoever asked for it, nor by whoever looks
  /// @throws NotFound if there is none that waits
  @Transactional
  public boolean confirm(UUID id) {
    permissions.requireFresh(Duty.REVIEW_ACCESS);
    var waiting = get(id);
    if (!waiting.isWaiting(clock.instant())) throw new NotFound("withholding that waits", id);
    var own = own();
    if (own.account().equals(waiting.asker()) || own.account().equals(waiting.account()))
      return false;
    withholdings.confirm(id, own.account(), own.name(), clock.instant());
    tell("platform.withholding-confirmed", waiting);
    return true;
  }

  /// Ends it before its time.
  ///
  /// @throws NotFound if there is none
  @Transactional
  public void end(UUID id) {
    permissions.require(Duty.REVIEW_ACCESS);
    var withholding = get(id);
    withholdings.end(id, clock.instant());
    tell("platform.withholding-ended", withholding);
  }

  private Withholding get(UUID id) {
    return withholdings.find(id).orElseThrow(() -> new NotFound("withholding", id));
  }

  private void tell(String deed, Withholding it) {
    audit.record(
        deed,
        it.id().toString(),
        Map.of(
            "about", it.person().toString(),
            "account", it.account().toString(),
            "reason", it.reason(),
            "until", it.until().toString()));
  }

  private Actor.Account own() {
    if (currentUser.actor() instanceof Actor.Account account) return account;
    throw new Forbidden("only a person who signed in withholds looks");
  }
}
