package org.safeconduct.platform.audit;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.safeconduct.platform.AuditHistory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditHistory implements AuditHistory {
  private static final String OF = "where subject = :subject and deed = any(:deeds)\n";

  private static final String OF_ONESELF =
      OF + "and not platform.is_withheld(cast(:subject as uuid), actor_id)\n";

  private final JdbcClient jdbc;

  JdbcAuditHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Deed> of(String subject, Collection<String> deeds, int limit) {
    return deeds(OF, subject, deeds, limit);
  }

  @Override
  public List<Deed> ofOneself(UUID person, Collection<String> deeds, int limit) {
    return deeds(OF_ONESELF, person.toString(), deeds, limit);
  }

  private List<Deed> deeds(String where, String subject, Collection<String> deeds, int limit) {
    return jdbc.sql("select at, actor, deed, details from platform.audit_entry\n" + where
            + "order by at desc, id desc limit :limit")
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
