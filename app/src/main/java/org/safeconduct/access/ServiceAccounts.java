package org.safeconduct.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts of programs: no person, no password, only tokens that an administrator makes and
/// narrows.
@Service
public class ServiceAccounts {
  private final Permissions permissions;
  private final JdbcAccounts accounts;
  private final JdbcTokenList list;
  private final ApiTokens tokens;
  private final Grants grants;
  private final ClearanceLetters letters;
  private final AuditTrail audit;
  private final Clock clock;

  ServiceAccounts(
      Permissions permissions,
      JdbcAccounts accounts,
      JdbcTokenList list,
      ApiTokens tokens,
      Grants grants,
      ClearanceLetters letters,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.accounts = accounts;
    this.list = list;
    this.tokens = tokens;
    this.grants = grants;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /// Creates a program's account; with a grave role or a clearance it has no role before another
  /// administrator confirms it.
  @Transactional
  public AccountOutcome create(String name, String label, Assignment asked) {
    permissions.requireFresh(Duty.ADMINISTER);
    var username = Username.fold(name);
    var wanted = new NewAccount(username, label, null, null, asked, null);
    var refused =
        NewAccountRules.refusal(wanted, username, accounts.find(username).isPresent());
    if (refused == null) refused = letters.refusal(Assignment.of(), asked);
    if (refused != null) return refused;
    var assignment = letters.dated(Assignment.of(), asked);
    boolean waits = grants.mustWait(Assignment.of(), assignment);
    var account = new Account(
        new AccountId(UUID.randomUUID()),
        username,
        label.strip(),
        null,
        waits ? Assignment.of() : assignment,
        null,
        null,
        new Standing(AccountKind.SERVICE, false, null, null),
        clock.instant(),
        null);
    if (!accounts.add(account, null))
      return new AccountOutcome.Refused("username", "access.username.taken");
    if (waits) grants.ask(account.id(), assignment);
    var roles = account.assignment().roles().stream().sorted().toList();
    audit.record("access.service-created", account.id().toString(), Map.of("roles", roles));
    return waits ? new AccountOutcome.Waits(account.id()) : new AccountOutcome.Done(account.id());
  }

  /// Makes a token for a program.
  ///
  /// @return the token, to be shown once
  /// @throws Forbidden if the account is a person's, who makes their own
  /// @throws NotFound if there is no such account
  @Transactional
  public String mintToken(AccountId id, NewToken wanted) {
    permissions.requireFresh(Duty.ADMINISTER);
    if (!accounts.get(id).account().service()) throw new Forbidden("a token for somebody else");
    return tokens.mint(id, wanted);
  }

  /// All tokens of all accounts. Orders: `label`, `username`, `created`, `expires`, `last-used`.
  public Page<ListedToken> tokens(TokenFilter filter, PageRequest request) {
    permissions.require(Duty.ADMINISTER);
    return list.list(filter, request, clock.instant());
  }

  /// The duties that a token of the account could have, in the order of [Duty].
  public List<Duty> duties(AccountId id) {
    permissions.require(Duty.ADMINISTER);
    return Role.duties(accounts.get(id).account().assignment().roles()).stream()
        .sorted()
        .toList();
  }
}
