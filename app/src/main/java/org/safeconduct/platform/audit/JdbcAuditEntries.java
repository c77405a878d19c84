package org.safeconduct.platform.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds entries of the audit trail.
@Repository
class JdbcAuditEntries {
  private static final String PAGE =
      "select e.* from platform.audit_entry e %s order by %s limit :limit offset :offset";

  private static final String COUNT = "select count(*) from platform.audit_entry e ";

  /// What was done to it, and lists that showed that person.
  private static final String ABOUT = """
      (e.subject = :subject or e.id in (
          select x.id from platform.look l
              join platform.audit_entry x on x.at between l.first_at and l.last_at
                  and x.deed = l.deed and x.actor = l.actor and strpos(x.details, :subject) > 0
          where l.person = :person))
      """;

  /// What its accounts did, what was done to its people, and who looked at them.
  private static final String ORGANISATION = """
      (e.actor_id in (select id from platform.acting_for(:organisation))
          or e.subject in (select id::text from platform.looked_after_by(:organisation))
          or e.id in (
              select x.id from (
                  select distinct actor, deed, first_at, last_at from platform.look
                  where organisation in (select id from platform.organisation_named(:organisation))) l
              join platform.audit_entry x on x.at between l.first_at and l.last_at
                  and x.deed = l.deed and x.actor = l.actor))
      """;

  private static final String DEEDS = """
      select distinct deed from (
          select deed from platform.audit_entry order by id desc limit 20000) late
      order by deed
      """;

  private final JdbcClient jdbc;

  JdbcAuditEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long count(AuditFilter filter) {
    var conditions = matching(filter);
    return jdbc.sql(COUNT + conditions.after("where"))
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  List<AuditEntry> page(AuditFilter filter, PageRequest request, int limit, long offset) {
    var conditions = matching(filter);
    return jdbc.sql(PAGE.formatted(conditions.after("where"), order(request)))
        .params(conditions.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> AuditEntry.read(row))
        .list();
  }

  /// The newest with a lower number.
  List<AuditEntry> older(AuditFilter filter, long than, int limit) {
    var conditions = matching(filter);
    conditions.and("e.id < :than", "than", than);
    return jdbc.sql(PAGE.formatted(conditions.after("where"), "e.id desc"))
        .params(conditions.parameters())
        .param("limit", limit)
        .param("offset", 0)
        .query((row, _) -> AuditEntry.read(row))
        .list();
  }

  List<String> deeds() {
    return jdbc.sql(DEEDS).query(String.class).list();
  }

  /// Whether there is an organisation of this short name.
  boolean knows(String organisation) {
    return jdbc.sql("select exists (select from platform.organisation_named(:organisation))")
        .param("organisation", organisation)
        .query(Boolean.class)
        .single();
  }

  private static Conditions matching(AuditFilter filter) {
    var conditions = new Conditions();
    var actor = text(filter.actor()).toLowerCase(Locale.ROOT);
    if (filter.by() != null) conditions.and("e.actor_id = :by", "by", filter.by());
    else if (!actor.isEmpty()) conditions.and("strpos(lower(e.actor), :actor) > 0", "actor", actor);
    var deed = text(filter.deed()).toLowerCase(Locale.ROOT).replace(' ', '-');
    if (!deed.isEmpty()) conditions.and("strpos(e.deed, :deed) > 0", "deed", deed);
    about(conditions, text(filter.subject()), filter.about());
    var organisation = text(filter.organisation());
    if (!organisation.isEmpty()) conditions.and(ORGANISATION, "organisation", organisation);
    if (filter.from() != null) conditions.and("e.at >= :from", "from", utc(filter.from()));
    if (filter.to() != null) conditions.and("e.at < :to", "to", utc(filter.to().plusDays(1)));
    return conditions;
  }

  private static void about(Conditions conditions, String subject, @Nullable UUID about) {
    if (about != null)
      conditions.and(ABOUT, "subject", about.toString()).with(Map.of("person", about));
    else if (!subject.isEmpty()) conditions.and("e.subject = :subject", "subject", subject);
  }

  private static String order(PageRequest request) {
    var way = request.descending() ? " desc" : "";
    return switch (request.order()) {
      case "at" -> "e.at" + way + ", e.id" + way;
      case "actor" -> "lower(e.actor)" + way + ", e.at desc, e.id desc";
      case "deed" -> "e.deed" + way + ", e.at desc, e.id desc";
      default -> "e.at desc, e.id desc";
    };
  }

  private static OffsetDateTime utc(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
