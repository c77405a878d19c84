package org.safeconduct.governance.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps consultations: what was asked whom, until when, and where it stands.
@Repository
class JdbcConsultations {
  private static final String BY_DEADLINE = "c.deadline %1$s, c.id %1$s";
  private static final Map<String, String> ORDERS = Map.of(
      "deadline",
      BY_DEADLINE,
      "title",
      "c.title collate governance.names %1$s, c.id %1$s",
      "state",
      "c.state %1$s, " + BY_DEADLINE,
      "opened",
      "c.opened_at %1$s, c.id %1$s");
  private static final String ADD = """
      insert into governance.consultation (id, title, question, papers, country, silence, opened_at,
          opened_by, deadline, state)
      values (:id, :title, :question, :papers, :country, :silence, :at, :by, :deadline, 'OPEN')
      """;
  private static final String AWAITED = """
      c.state = 'OPEN' and exists (
          select from governance.consultation_addressee a
          where a.consultation = c.id and not exists (
              select from governance.consultation_reply r
              where r.consultation = a.consultation and r.organisation = a.organisation))
      """;

  private final JdbcClient jdbc;
  private final ReplyRows replies;
  private final PositionRows positions;

  JdbcConsultations(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.replies = new ReplyRows(jdbc);
    this.positions = new PositionRows(jdbc);
  }

  /// What the organisations that were asked said.
  ReplyRows replies() {
    return replies;
  }

  /// What followed from it.
  PositionRows positions() {
    return positions;
  }

  List<Consultation> page(ConsultationFilter filter, Reader reader, PageRequest request) {
    var where = where(filter, reader);
    var order = ORDERS.getOrDefault(request.order(), BY_DEADLINE);
    boolean descending = request.order().isEmpty() || request.descending();
    return jdbc.sql("select c.* from governance.consultation c " + where.after("where")
            + " order by " + order.formatted(descending ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcConsultations::consultation)
        .list();
  }

  long count(ConsultationFilter filter, Reader reader) {
    var where = where(filter, reader);
    return jdbc.sql("select count(*) from governance.consultation c " + where.after("where"))
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  /// Who asks.
  ///
  /// @param everything whether all of them are known
  /// @param organisations else those that were asked of these
  record Reader(boolean everything, UUID[] organisations) {}

  /// Those of these ids that are known to who asks.
  List<Consultation> all(Collection<UUID> ids, Reader reader) {
    var where = where(ConsultationFilter.ALL, reader)
        .and("c.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
    return jdbc.sql("select c.* from governance.consultation c " + where.after("where"))
        .params(where.parameters())
        .query(JdbcConsultations::consultation)
        .list();
  }

  Optional<Consultation> find(UUID id) {
    return jdbc.sql("select c.* from governance.consultation c where c.id = :id")
        .param("id", id)
        .query(JdbcConsultations::consultation)
        .optional();
  }

  /// Open ones whose deadline is at this moment or before.
  List<Consultation> openBy(Instant moment) {
    return jdbc.sql("""
            select c.* from governance.consultation c
            where c.state = 'OPEN' and c.deadline <= :moment order by c.deadline, c.id
            """)
        .param("moment", utc(moment))
        .query(JdbcConsultations::consultation)
        .list();
  }

  void add(UUID id, NewConsultation wanted, Consultation.Opened opened) {
    jdbc.sql(ADD)
        .param("id", id)
        .param("title", wanted.title().strip())
        .param("question", wanted.question().strip())
        .param("papers", wanted.papers().strip())
        .param("country", wanted.country())
        .param("silence", wanted.silence().name())
        .param("at", utc(opened.at()))
        .param("by", opened.by())
        .param("deadline", utc(wanted.deadline()))
        .update();
    for (var it : wanted.asked())
      jdbc.sql("""
              insert into governance.consultation_addressee (consultation, organisation)
              values (:consultation, :organisation)
              """).param("consultation", id).param("organisation", it.value()).update();
  }

  /// @return whether it was still at this version
  boolean move(Consultation it, Round next) {
    var reason = next instanceof Round.Withdrawn withdrawn ? withdrawn.reason() : "";
    return jdbc.sql("""
                update governance.consultation
                set state = :state, reason = :reason, version = version + 1
                where id = :id and version = :version
                """)
            .param("state", next.word().name())
            .param("reason", reason)
            .param("id", it.id())
            .param("version", it.version())
            .update()
        == 1;
  }

  private static Conditions where(ConsultationFilter filter, Reader reader) {
    var where = new Conditions();
    if (!reader.everything())
      where.and(
          "exists (select from governance.consultation_addressee a where a.consultation = c.id"
              + " and a.organisation = any(:mine))",
          "mine",
          reader.organisations());
    var organisation = filter.organisation();
    if (organisation != null)
      where.and(
          "exists (select from governance.consultation_addressee a where a.consultation = c.id"
              + " and a.organisation = :organisation)",
          "organisation",
          organisation.value());
    if (filter.state() != null)
      where.and("c.state = :state", "state", filter.state().name());
    if (filter.awaited()) where.and(AWAITED);
    if (!filter.text().isBlank())
      where.andWords("lower(c.title || ' ' || c.question)", "lower", filter.text());
    return where;
  }

  private static Consultation consultation(ResultSet row, int number) throws SQLException {
    return new Consultation(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("question"),
        row.getString("papers"),
        row.getString("country"),
        Silence.valueOf(row.getString("silence")),
        new Consultation.Opened(moment(row, "opened_at"), row.getString("opened_by")),
        moment(row, "deadline"),
        round(row),
        row.getInt("version"));
  }

  private static Round round(ResultSet row) throws SQLException {
    return switch (Round.Word.valueOf(row.getString("state"))) {
      case OPEN -> new Round.Open();
      case CONSOLIDATED -> new Round.Consolidated();
      case ADOPTED -> new Round.Adopted();
      case WITHDRAWN -> new Round.Withdrawn(row.getString("reason"));
    };
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
