package org.safeconduct.access.factors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.SecurityNotices;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passkeys: what a device holds for its owner and opens by finger, face or number. Nothing to
/// remember, nothing to type into a copied page.
@Service
public class Passkeys {
  static final int LONGEST_LABEL = 100;

  private final Permissions permissions;
  private final Ceremony ceremony;
  private final JdbcPasskeys passkeys;
  private final PasskeySite site;
  private final SecurityNotices notices;
  private final CurrentUser currentUser;
  private final AuditTrail audit;

  Passkeys(
      Permissions permissions,
      Ceremony ceremony,
      JdbcPasskeys passkeys,
      PasskeySite site,
      SecurityNotices notices,
      CurrentUser currentUser,
      AuditTrail audit) {
    this.permissions = permissions;
    this.ceremony = ceremony;
    this.passkeys = passkeys;
    this.site = site;
    this.notices = notices;
    this.currentUser = currentUser;
    this.audit = audit;
  }

  /// Whether browsers make passkeys at the address of this installation.
  public boolean work() {
    permissions.requireAny(Duty.OWN_ACCOUNT, Duty.CHECK_CREDENTIALS);
    return site.works();
  }

  /// A number that is used once, to be remembered until the browser answers.
  public String challenge() {
    permissions.requireAny(Duty.OWN_ACCOUNT, Duty.CHECK_CREDENTIALS);
    return Bytes.random().toBase64UrlString();
  }

  /// What my browser needs to make a passkey, as JSON.
  public String creation(String challenge) {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    return ceremony.creation(own(), challenge);
  }

  /// Keeps a passkey that my browser made; I am told.
  ///
  /// @param label what I call it, 1 to 100 characters
  /// @return whether it answers the challenge
  @Transactional
  public boolean register(String challenge, String answer, String label) {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    if (!ceremony.register(own(), challenge, answer, label.strip())) return false;
    audit.record("access.passkey-added", own().toString(), Map.of());
    notices.tell(own(), "passkey-added");
    return true;
  }

  /// My passkeys, oldest first.
  public List<Passkey> mine() {
    permissions.require(Duty.OWN_ACCOUNT);
    return passkeys.of(own()).stream().map(Passkeys::shown).toList();
  }

  /// Calls one of my passkeys something else.
  ///
  /// @throws NotFound if I have no such passkey
  @Transactional
  public void rename(String id, String label) {
    permissions.require(Duty.OWN_ACCOUNT);
    if (!passkeys.rename(own(), Bytes.fromBase64(id), label.strip()))
      throw new NotFound("passkey", id);
  }

  /// Forgets one of my passkeys; I am told.
  ///
  /// @throws NotFound if I have no such passkey
  @Transactional
  public void remove(String id) {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    if (!passkeys.remove(own(), Bytes.fromBase64(id))) throw new NotFound("passkey", id);
    audit.record("access.passkey-removed", own().toString(), Map.of());
    notices.tell(own(), "passkey-removed");
  }

  /// What a browser needs to use a passkey, as JSON.
  public String request(String challenge) {
    permissions.requireAny(Duty.OWN_ACCOUNT, Duty.CHECK_CREDENTIALS);
    return ceremony.request(challenge);
  }

  /// Whose passkey answered the challenge.
  @Transactional
  public Optional<AccountId> check(String challenge, String answer) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    return ceremony.authenticate(challenge, answer);
  }

  private AccountId own() {
    if (currentUser.actor() instanceof Actor.Account it) return new AccountId(it.account());
    throw new Forbidden("only a person who signed in has passkeys");
  }

  private static Passkey shown(CredentialRecord it) {
    return new Passkey(
        it.getCredentialId().toBase64UrlString(),
        it.getLabel(),
        it.getCreated(),
        it.getLastUsed(),
        it.isBackupState());
  }
}
