package org.safeconduct.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.NotFound;
import org.springframework.stereotype.Component;

/// Makes and revokes API tokens; the front doors ask for permission.
@Component
class ApiTokens {
  private final JdbcTokens tokens;
  private final AuditTrail audit;
  private final Clock clock;

  ApiTokens(JdbcTokens tokens, AuditTrail audit, Clock clock) {
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  String mint(AccountId account, NewToken wanted) {
    var now = clock.instant();
    var secret = Secrets.token();
    var expires = wanted.validFor() == null ? null : now.plus(wanted.validFor());
    var token = new ApiToken(
        UUID.randomUUID(),
        account,
        wanted.label().strip(),
        wanted.limits(),
        now,
        expires,
        null,
        null);
    tokens.add(token, Secrets.hash(secret));
    audit.record("access.token-minted", account.toString(), Map.of("token", token.id()));
    return secret;
  }

  List<ApiToken> of(AccountId account) {
    return tokens.of(account);
  }

  /// @throws NotFound if the account has no such live token
  void revoke(AccountId account, UUID token) {
    if (!tokens.revoke(token, account, clock.instant())) throw new NotFound("token", token);
    audit.record("access.token-revoked", account.toString(), Map.of("token", token));
  }
}
