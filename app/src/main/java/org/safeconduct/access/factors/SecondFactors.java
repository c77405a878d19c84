package org.safeconduct.access.factors;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Role;
import org.safeconduct.access.Secrets;
import org.safeconduct.access.SecurityNotices;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Seal;
import org.safeconduct.platform.SealedRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The authenticator app of an account, the recovery codes for the day when it is lost, and
/// which roles need one.
@Service
public class SecondFactors implements SealedRows {
  private static final int RECOVERY_CODES = 10;
  private static final int BATCH = 500;

  private final Permissions permissions;
  private final JdbcSecondFactors factors;
  private final Seal seal;
  private final SecurityNotices notices;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  SecondFactors(
      Permissions permissions,
      JdbcSecondFactors factors,
      Seal seal,
      SecurityNotices notices,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.factors = factors;
    this.seal = seal;
    this.notices = notices;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// What second factors I have.
  public FactorState mine() {
    permissions.require(Duty.OWN_ACCOUNT);
    return factors.state(own());
  }

  /// What second factors an account has.
  public FactorState of(AccountId account) {
    permissions.requireAny(Duty.ADMINISTER, Duty.CHECK_CREDENTIALS);
    return factors.state(account);
  }

  /// Offers me a secret for my app, the same until it is confirmed.
  ///
  /// @return empty if my app makes codes already
  @Transactional
  public Optional<Offer> offer(String username) {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    var account = own();
    var kept = factors.find(account);
    if (kept.isEmpty()) {
      var secret = new byte[Totp.SECRET_BYTES];
      new SecureRandom().nextBytes(secret);
      factors.offer(account, seal.close(use(account), secret), clock.instant());
      return Optional.of(new Offer(Base32.encode(secret), username));
    }
    if (kept.get().confirmedAt() != null) return Optional.empty();
    var secret = seal.open(use(account), kept.get().sealed());
    return Optional.of(new Offer(Base32.encode(secret), username));
  }

  /// Takes my app into use if it made this code.
  ///
  /// @return ten recovery codes if it did
  @Transactional
  public AppOutcome confirm(String code) {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    var account = own();
    var verdict = judge(account, code);
    if (verdict != CodeVerdict.RIGHT) return new AppOutcome.Refused(verdict);
    audit.record("access.second-factor-added", account.toString(), Map.of());
    notices.tell(account, "factor-added");
    return new AppOutcome.InUse(newCodes(account));
  }

  /// Makes ten new recovery codes; those made before open nothing any more.
  @Transactional
  public List<String> renewCodes() {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    var account = own();
    audit.record("access.recovery-codes-renewed", account.toString(), Map.of());
    return newCodes(account);
  }

  /// Takes my app and recovery codes out of use.
  @Transactional
  public void remove() {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    factors.remove(own());
    audit.record("access.second-factor-removed", own().toString(), Map.of());
    notices.tell(own(), "factor-removed");
  }

  /// Whether this is the code that the app of the account shows now, or an unused recovery code,
  /// whatever parts its groups. Each is taken once.
  @Transactional
  public CodeVerdict check(AccountId account, String typed) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    if (factors.state(account).appSince() == null) return CodeVerdict.WRONG;
    if (Totp.looksLikeOne(typed)) return judge(account, typed);
    if (!factors.spend(account, Secrets.hashTyped(typed), clock.instant()))
      return CodeVerdict.WRONG;
    audit.record("access.recovery-code-used", account.toString(), Map.of());
    notices.tell(account, "recovery-code-used");
    return CodeVerdict.RIGHT;
  }

  /// The roles that need a second factor.
  public Set<Role> demanding() {
    permissions.require(Duty.ADMINISTER);
    return factors.demanding();
  }

  /// Says which roles need a second factor: whoever signs in with a password alone sets one up
  /// before anything else. A grave role keeps what was demanded of it, but for jobs of the
  /// installation: from one account it takes two administrators to take a factor away.
  ///
  /// @return the grave roles that were left out although they need one; if there are any, nothing
  ///     is changed
  @Transactional
  public Set<Role> demand(Set<Role> roles) {
    permissions.requireFresh(Duty.ADMINISTER);
    var kept = factors.demanding().stream()
        .filter(it -> it.isGrave() && !roles.contains(it))
        .collect(Collectors.toSet());
    if (!kept.isEmpty() && !(currentUser.actor() instanceof Actor.SystemJob)) return kept;
    factors.demand(roles, currentUser.name(), clock.instant());
    var names = roles.stream().map(Role::name).sorted().toList();
    audit.record("access.second-factor-demanded", "", Map.of("roles", names));
    return Set.of();
  }

  @Override
  @Transactional
  public int reseal() {
    permissions.require(Duty.RUN_JOBS);
    int resealed = 0;
    var old = factors.sealedOtherwiseThan(seal.currentKey(), BATCH);
    while (!old.isEmpty()) {
      for (var it : old)
        factors.reseal(
            it, seal.close(use(it.account()), seal.open(use(it.account()), it.sealed())));
      resealed += old.size();
      old = factors.sealedOtherwiseThan(seal.currentKey(), BATCH);
    }
    if (resealed > 0) audit.record("access.secrets-resealed", "", Map.of("secrets", resealed));
    return resealed;
  }

  private CodeVerdict judge(AccountId account, String code) {
    var now = clock.instant();
    var kept = factors.find(account);
    if (kept.isEmpty()) return CodeVerdict.WRONG;
    var before = kept.get().clock();
    var secret = seal.open(use(account), kept.get().sealed());
    int reach = kept.get().confirmedAt() == null ? AppClock.REACH_AT_FIRST : AppClock.REACH;
    var judged = before.judge(secret, code, now, reach);
    var next = judged.next();
    boolean noted = switch (judged.verdict()) {
      case RIGHT -> factors.take(account, next, now);
      case OUT_OF_STEP -> factors.doubt(account, next);
      case WRONG -> factors.forgetDoubt(account);
    };
    if (!noted) return CodeVerdict.WRONG;
    if (next.ahead() != before.ahead())
      audit.record("access.app-clock-learnt", account.toString(), Map.of("steps", next.ahead()));
    return judged.verdict();
  }

  private List<String> newCodes(AccountId account) {
    var codes = Stream.generate(Secrets::code).limit(RECOVERY_CODES).toList();
    factors.replaceCodes(account, codes.stream().map(Secrets::hash).toList());
    return codes;
  }

  private AccountId own() {
    if (currentUser.actor() instanceof Actor.Account it) return new AccountId(it.account());
    throw new Forbidden("only a person who signed in has a second factor");
  }

  private static String use(AccountId account) {
    return "totp " + account;
  }
}
