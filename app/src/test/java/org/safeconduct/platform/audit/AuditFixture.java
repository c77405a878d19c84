package org.safeconduct.platform.audit;

import java.time.Clock;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The real audit trail, for tests of other rooms.
public final class AuditFixture {
  private AuditFixture() {}

  public static AuditTrail trail(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    return new JdbcAuditTrail(jdbc, currentUser, clock, JsonMapper.builder().build());
  }

  public static AuditProof proof(JdbcClient jdbc, CurrentUser currentUser) {
    return new AuditChain(jdbc, new TestPermissions(currentUser));
  }
}
