package org.safeconduct.platform.audit;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.Algorithms;
import org.safeconduct.platform.AuditProof;
import org.safeconduct.platform.AuditRootPlace;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The real audit trail, for tests of other rooms.
public final class AuditFixture {
  private AuditFixture() {}

  public static AuditTrail trail(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    return new JdbcAuditTrail(jdbc, currentUser, clock, JsonMapper.builder().build());
  }

  /// Seals what was recorded, and brings the root of today to this place.
  public static void seal(
      DataSource dataSource, CurrentUser currentUser, Clock clock, AuditRootPlace place) {
    var jdbc = JdbcClient.create(dataSource);
    var transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    new AuditSealer(jdbc, new JdbcTemplate(dataSource), transaction, Algorithms.usual()).seal();
    new SendAuditRoots(
            new JdbcAuditRoots(jdbc),
            List.of(place),
            currentUser,
            trail(jdbc, currentUser, clock),
            clock,
            transaction)
        .send();
  }

  public static AuditProof proof(JdbcClient jdbc, CurrentUser currentUser) {
    return new AuditChain(jdbc, new TestPermissions(currentUser));
  }
}
