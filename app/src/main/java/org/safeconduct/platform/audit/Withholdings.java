package org.safeconduct.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
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
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Withholdings(
      Permissions permissions,
      JdbcWithholdings withholdings,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.withholdings = withholdings;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is asked for, as it was typed.
  ///
  /// @param person the id of who was looked at
  /// @param username whose looks are not shown
  record Wish(String person, String username, String reason, int days) {}

  /// One page, the latest first. Orders: `asked`, `until`.
  public Page<Withholding> list(PageRequest request) {
    permissions.require(Duty.REVIEW_ACCESS);
    var rows = withholdings.page(request, request.size(), request.offset());
    return new Page<>(rows, request.page(), request.size(), withholdings.count());
  }

  /// Asks for it; it does nothing before somebody else confirms it.
  ///
  /// @return the field that is wrong; null if nothing is, and it was stored
  @Transactional
  public @Nullable String ask(Wish wish) {
    permissions.requireFresh(Duty.REVIEW_ACCESS);
    var person = id(wish.person());
    if (person == null) return "person";
    var account = withholdings.account(wish.username().strip()).orElse(null);
    var own = own();
    if (account == null || account.equals(own.account())) return "username";
    var why = wish.reason().strip();
    if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) return "reason";
    if (wish.days() < 1 || wish.days() > LONGEST_DAYS) return "days";
    var now = clock.instant();
    var withholding = new Withholding(
        UUID.randomUUID(),
        person,
        account,
        why,
        now.plus(Duration.ofDays(wish.days())),
        now,
        own.name(),
        own.account(),
        null,
        null);
    withholdings.ask(withholding);
    tell("platform.withholding-asked", withholding);
    return null;
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

  private static @Nullable UUID id(String typed) {
    try {
      return UUID.fromString(typed.strip());
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
