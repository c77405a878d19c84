package org.safeconduct.access.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.SessionLimits;
import org.safeconduct.access.SignInMethod;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.SessionLeft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where accounts are signed in. Everybody sees and ends their own sessions, administrators those
/// of all; one that was ended is out with its next request, on every node.
@Service
public class Sessions {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Permissions permissions;
  private final JdbcSessions sessions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Sessions(
      Permissions permissions,
      JdbcSessions sessions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.sessions = sessions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// Writes a sign-in down.
  ///
  /// @param userAgent what the browser calls itself, if it says so
  /// @param there what the provider calls its session, if somebody came from there and it says so
  public UUID begin(
      AccountId account,
      SignInMethod method,
      @Nullable String userAgent,
      String address,
      @Nullable String there) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    var now = clock.instant();
    var session = new Session(
        UUID.randomUUID(),
        account,
        method,
        Device.of(userAgent),
        Network.of(address),
        now,
        now,
        null);
    sessions.add(session, there);
    return session.id();
  }

  /// The session, which looking at it does not prolong.
  ///
  /// @return empty if it was ended, has lasted too long, or nobody used it for too long
  public Optional<Session> current(UUID id) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    var now = clock.instant();
    return sessions.findOpen(id).filter(it -> it.endsAt().isAfter(now));
  }

  /// The session, and notes that somebody used it, to the minute.
  ///
  /// @return empty as for [#current]
  public Optional<Session> use(UUID id) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    var now = clock.instant();
    var open = current(id);
    if (open.isEmpty() || !open.get().lastSeenAt().isBefore(now.minus(NOTED_EVERY))) return open;
    sessions.seen(id, now);
    return open.map(it -> it.seen(now));
  }

  /// How long it lasts from now on.
  public SessionLeft left(Session session) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    var now = clock.instant();
    return SessionLeft.of(
        session.account().value(),
        Duration.between(now, session.lastSeenAt().plus(SessionLimits.IDLE)),
        Duration.between(now, session.endsAtLatest()),
        SessionLimits.IDLE);
  }

  /// My open sessions, the one used last first.
  public List<Session> mine() {
    permissions.require(Duty.OWN_ACCOUNT);
    return open(own());
  }

  /// Ends one of my sessions.
  ///
  /// @throws NotFound if I have no such open session
  @Transactional
  public void end(UUID session) {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    if (end(own(), session, null) == 0) throw new NotFound("session", session);
  }

  /// Ends all my sessions but this one.
  ///
  /// @return how many ended
  @Transactional
  public int endOthers(UUID current) {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    return end(own(), null, current);
  }

  /// The open sessions of an account.
  public List<Session> of(AccountId account) {
    permissions.require(Duty.ADMINISTER);
    return open(account);
  }

  /// Ends one session of an account.
  ///
  /// @throws NotFound if it has no such open session
  @Transactional
  public void end(AccountId account, UUID session) {
    permissions.require(Duty.ADMINISTER);
    if (end(account, session, null) == 0) throw new NotFound("session", session);
  }

  /// Ends all sessions of an account.
  ///
  /// @return how many ended
  @Transactional
  public int endAll(AccountId account) {
    permissions.require(Duty.ADMINISTER);
    return end(account, null, null);
  }

  /// Notes that somebody signed out.
  public void signedOut(AccountId account, UUID session) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    sessions.end(account, session, null, clock.instant(), "sign-out");
  }

  /// Ends what somebody has open who signed out at the provider: the sessions that began with that
  /// one there, or all of an account that began there.
  ///
  /// @param account null if the provider names only its session
  /// @param there what the provider calls its session; null for all
  /// @param said when the provider said so; sessions that began later stay
  /// @return how many ended
  @Transactional
  public int signedOutThere(@Nullable AccountId account, @Nullable String there, Instant said) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    int ended = sessions.endFromThere(account, there, said.plus(CLOCKS_DIFFER), clock.instant());
    var subject = account == null ? "" : account.toString();
    if (ended > 0)
      audit.record("access.signed-out-at-provider", subject, Map.of("sessions", ended));
    return ended;
  }

  private List<Session> open(AccountId account) {
    var now = clock.instant();
    return sessions
        .open(
            account,
            now.minus(SessionLimits.IDLE),
            now.minus(SessionLimits.longest(SignInMethod.PASSWORD)))
        .stream()
        .filter(it -> it.endsAt().isAfter(now))
        .toList();
  }

  private int end(AccountId account, @Nullable UUID only, @Nullable UUID but) {
    int ended = sessions.end(account, only, but, clock.instant(), currentUser.name());
    if (ended > 0)
      audit.record("access.sessions-ended", account.toString(), Map.of("sessions", ended));
    return ended;
  }

  private AccountId own() {
    if (currentUser.actor() instanceof Actor.Account it) return new AccountId(it.account());
    throw new Forbidden("only a person who signed in has sessions");
  }
}
