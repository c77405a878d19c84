package org.safeconduct.platform.audit;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.safeconduct.platform.AuditHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditHistory implements AuditHistory {
  private final JdbcClient jdbc;

  JdbcAuditHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Deed> of(String subject, Collection<String> deeds, int limit) {
    return jdbc.sql("""
            select at, actor, deed, details from platform.audit_entry
            where subject = :subject and deed = any(:deeds)
            order by at desc, id desc limit :limit
            """)
        .param("subject", subject)
        .param("deeds", deeds.toArray(String[]::new))
        .param("limit", limit)
        .query((row, _) -> new Deed(
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("deed"),
            row.getString("details")))
        .list();
  }
}
