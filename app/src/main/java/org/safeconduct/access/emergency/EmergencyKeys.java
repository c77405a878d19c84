package org.safeconduct.access.emergency;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.access.Account;
import org.safeconduct.access.EmergencyAccount;
import org.safeconduct.access.Secrets;
import org.safeconduct.access.SecurityNotices;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A sealed key on paper that opens the installation once, as an administrator for an hour, when
/// the provider is down and nobody else gets in. Its use alarms all administrators and stays red
/// until one of them says what it was for.
@Service
public class EmergencyKeys {
  private static final String PAGE = "/access/emergency-keys";

  private final Permissions permissions;
  private final JdbcEmergencyKeys keys;
  private final EmergencyAccount accounts;
  private final SecurityNotices notices;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  EmergencyKeys(
      Permissions permissions,
      JdbcEmergencyKeys keys,
      EmergencyAccount accounts,
      SecurityNotices notices,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.keys = keys;
    this.accounts = accounts;
    this.notices = notices;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// Makes a new key; an unused one from before opens nothing any more.
  ///
  /// @return the key, to be printed and sealed, and shown never again
  @Transactional
  public String make() {
    permissions.requireFresh(Duty.ADMINISTER);
    var key = Secrets.code();
    var id = UUID.randomUUID();
    var maker = currentUser.actor() instanceof Actor.Account it ? it.account() : null;
    keys.replace(id, Secrets.hash(key), clock.instant(), currentUser.name(), maker);
    audit.record("access.emergency-key-made", id.toString(), Map.of());
    return key;
  }

  /// All keys that were ever made, newest first.
  public List<EmergencyKey> list() {
    permissions.requireAny(Duty.ADMINISTER, Duty.READ_AUDIT);
    return keys.list();
  }

  /// Uses a key up.
  ///
  /// @param typed the key, in capitals or not, with or without what parts its groups
  /// @param use who says that they use it, and why
  /// @return the account that it opens; empty if there is no such key
  @Transactional
  public Optional<Account> use(String typed, EmergencyKey.Use use) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    if (!keys.use(Secrets.hashTyped(typed), use)) {
      audit.record("access.emergency-key-refused", "", Map.of("network", use.network()));
      return Optional.empty();
    }
    var account = accounts.get();
    audit.record(
        "access.emergency-key-used", account.id().toString(), Map.of("network", use.network()));
    notices.tellAdministrators("emergency-key-used", PAGE);
    return Optional.of(account);
  }

  /// Says what a use was for. Whoever came in by the key cannot, nor, where there is another
  /// administrator, can whoever made the key and so knows it.
  ///
  /// @param words 10 to 2,000 characters
  /// @return whether it still waited and may be reviewed by me
  @Transactional
  public boolean review(UUID id, String words) {
    permissions.require(Duty.ADMINISTER);
    if (currentUser.actor() instanceof Actor.Account it && isInvolved(id, it.account()))
      return false;
    var review = new EmergencyKey.Review(clock.instant(), currentUser.name(), words.strip());
    if (!keys.review(id, review)) return false;
    audit.record("access.emergency-key-reviewed", id.toString(), Map.of());
    return true;
  }

  private boolean isInvolved(UUID id, UUID account) {
    return account.equals(accounts.get().id().value())
        || (keys.isMadeBy(id, account) && keys.administrators() > 1);
  }
}
