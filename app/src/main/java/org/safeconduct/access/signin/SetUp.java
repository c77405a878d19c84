package org.safeconduct.access.signin;

import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountOutcome;
import org.safeconduct.access.Accounts;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Secrets;
import org.safeconduct.access.emergency.EmergencyKeys;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.stereotype.Component;

/// The first start of an installation that has no account: a code that only somebody who sees
/// the console can read opens the page that makes the first administrator. There is no default
/// password.
@Component
class SetUp {
  private static final Actor FIRST_START = new Actor.SystemJob("set-up", Set.of(Duty.ADMINISTER));

  private final Accounts accounts;
  private final EmergencyKeys keys;
  private final CurrentUser currentUser;
  private final AtomicReference<byte @Nullable []> codeHash = new AtomicReference<>();

  SetUp(Accounts accounts, EmergencyKeys keys, CurrentUser currentUser) {
    this.accounts = accounts;
    this.keys = keys;
    this.currentUser = currentUser;
  }

  /// Makes a new code if there is no account yet, and shows it.
  void offer(Consumer<String> show) {
    if (!currentUser.callAs(FIRST_START, accounts::none)) return;
    var code = Secrets.code();
    codeHash.set(Secrets.hash(code));
    show.accept(code);
  }

  /// Whether the first administrator is still missing.
  boolean isWaiting() {
    if (codeHash.get() == null) return false;
    if (!currentUser.callAs(FIRST_START, accounts::none)) codeHash.set(null);
    return codeHash.get() != null;
  }

  /// Whether this is the code.
  boolean accepts(String typed) {
    var hash = codeHash.get();
    return hash != null && MessageDigest.isEqual(hash, Secrets.hashTyped(typed));
  }

  /// Makes the first administrator; the code works once.
  AccountOutcome create(NewAccount administrator) {
    return currentUser.callAs(FIRST_START, () -> createFirst(administrator));
  }

  /// Makes the emergency key of a new installation, to be printed and sealed.
  String emergencyKey() {
    return currentUser.callAs(FIRST_START, keys::make);
  }

  private synchronized AccountOutcome createFirst(NewAccount administrator) {
    if (!accounts.none()) {
      codeHash.set(null);
      return new AccountOutcome.Refused("code", "access.setup.done-meanwhile");
    }
    var outcome = accounts.create(administrator);
    if (outcome instanceof AccountOutcome.Done) codeHash.set(null);
    return outcome;
  }
}
