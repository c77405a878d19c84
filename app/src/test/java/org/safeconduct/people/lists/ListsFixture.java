package org.safeconduct.people.lists;

import java.time.Clock;
import java.util.List;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ScanFinding;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// Makes what imports need in store tests.
public final class ListsFixture {
  private ListsFixture() {}

  /// Imports of one kind of list.
  public static ListImports imports(
      ListContents contents,
      ImportLog log,
      CurrentUser currentUser,
      TransactionOperations transaction,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    return new ListImports(
        new TestPermissions(currentUser),
        (_, _, _) -> new ScanFinding.Clear(),
        transaction,
        List.of(contents),
        log,
        audit,
        events);
  }

  public static ImportLog log(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    return new ImportLog(jdbc, currentUser, clock, JsonMapper.builder().build());
  }
}
