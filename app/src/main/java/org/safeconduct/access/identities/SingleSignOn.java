package org.safeconduct.access.identities;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Account;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Admissions;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.Newcomer;
import org.safeconduct.access.OwnAccount;
import org.safeconduct.access.SecurityNotices;
import org.safeconduct.access.sessions.Sessions;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which account somebody opens whom the provider vouches for. Only issuer and subject tie the
/// two together, never a name or an address that happens to be the same.
@Service
public class SingleSignOn {
  private final Permissions permissions;
  private final JdbcIdentities identities;
  private final Admissions admissions;
  private final Credentials credentials;
  private final OwnAccount own;
  private final SecurityNotices notices;
  private final Arrivals arrivals;
  private final Sessions sessions;

  SingleSignOn(
      Permissions permissions,
      JdbcIdentities identities,
      Admissions admissions,
      Credentials credentials,
      OwnAccount own,
      SecurityNotices notices,
      Arrivals arrivals,
      Sessions sessions) {
    this.permissions = permissions;
    this.identities = identities;
    this.admissions = admissions;
    this.credentials = credentials;
    this.own = own;
    this.notices = notices;
    this.arrivals = arrivals;
    this.sessions = sessions;
  }

  /// The account that somebody opens; a new one at the first arrival.
  ///
  /// @return empty if the account is disabled
  @Transactional
  public Optional<Account> arrive(Arrival arrival) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    var known = identities.find(arrival.issuer(), arrival.subject());
    if (known.isPresent()) {
      arrivals.used(known.get());
      return credentials.usable(known.get().account());
    }
    var account = admissions.open(new Newcomer(
        arrival.username(), arrival.name(), arrival.verifiedMail(), arrivals.given(arrival)));
    arrivals.tie(arrival, account.id());
    return Optional.of(account);
  }

  /// Whose account somebody opens, if they came before.
  public Optional<AccountId> find(Arrival arrival) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    return identities.find(arrival.issuer(), arrival.subject()).map(Identity::account);
  }

  /// Ends the sessions of somebody who signed out at the provider.
  ///
  /// @param subject names the person there; null if only the session is named
  /// @param session what it is called there; null for all that the person has open here
  /// @param said when the provider said so
  @Transactional
  public void signedOutThere(
      String issuer, @Nullable String subject, @Nullable String session, Instant said) {
    permissions.require(Duty.CHECK_CREDENTIALS);
    var account = subject == null
        ? Optional.<AccountId>empty()
        : identities.find(issuer, subject).map(Identity::account);
    if (subject == null ? session != null : account.isPresent())
      sessions.signedOutThere(account.orElse(null), session, said);
  }

  /// Makes sure that it is me before I go to the provider to link my account.
  public void prepareLink() {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
  }

  /// Lets me sign in to my account through the provider from now on; I am told. The fresh proof
  /// was asked for before I went there: see [#prepareLink].
  ///
  /// @return whether the identity opened no account before
  @Transactional
  public boolean link(Arrival arrival) {
    permissions.require(Duty.OWN_ACCOUNT);
    var account = own.get().id();
    if (!arrivals.tie(arrival, account)) return false;
    notices.tell(account, "identity-linked");
    return true;
  }

  /// Who I am at the provider.
  public List<Identity> mine() {
    permissions.require(Duty.OWN_ACCOUNT);
    return identities.of(own.get().id());
  }

  /// Takes the way in through the provider away from my account, if a password is left.
  ///
  /// @return whether it was taken away
  @Transactional
  public boolean unlink() {
    permissions.requireFresh(Duty.OWN_ACCOUNT);
    if (!own.hasPassword()) return false;
    return arrivals.part(own.get().id());
  }
}
