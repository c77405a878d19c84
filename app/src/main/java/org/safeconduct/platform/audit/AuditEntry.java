package org.safeconduct.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.NamedRecords;

/// One row of the audit trail as it is stored.
///
/// @param details JSON, letter by letter as it was written
record AuditEntry(
    long id,
    Instant at,
    String actor,
    String kind,
    @Nullable String actorId,
    String deed,
    String subject,
    String details) {
  static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("kind"),
        row.getString("actor_id"),
        row.getString("deed"),
        row.getString("subject"),
        row.getString("details"));
  }

  /// The id of what it was done to; null if the subject is none.
  public @Nullable UUID about() {
    return NamedRecords.id(subject);
  }

  /// Everything that a seal covers, in order.
  List<String> fields() {
    return List.of(
        String.valueOf(id),
        at.toString(),
        actor,
        kind,
        actorId == null ? "" : actorId,
        deed,
        subject,
        details);
  }
}
