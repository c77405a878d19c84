package org.safeconduct.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.AuditRootPlace.Root;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The roots of all days, and how far each got.
@Repository
class JdbcAuditRoots {
  private static final String TAKE = """
      insert into platform.audit_root (day, number, root, taken_at)
      select :day, number, hash, :at from platform.audit_seal order by number desc limit 1
      on conflict (day) do nothing
      """;

  private static final String PREPARE = """
      insert into platform.audit_root_sending (day, place, next_at)
      select day, :place, :at from platform.audit_root where day >= :since
      on conflict (day, place) do nothing
      """;

  private static final String ALL = """
      select r.*, s.place, s.attempts, s.next_at, s.sent_at, s.proof, s.trouble
      from platform.audit_root r left join platform.audit_root_sending s on s.day = r.day
      """;

  private static final String UNSENT = ALL.replace("left join", "join") + """
      where s.sent_at is null and s.place = any(:places) and\s""";

  private static final String DUE = UNSENT + """
      s.next_at <= :at order by r.day, s.place for update of s skip locked limit 1
      """;

  private static final String SENT = """
      update platform.audit_root_sending
      set attempts = attempts + 1, sent_at = :at, proof = :proof, trouble = null
      where day = :day and place = :place
      """;

  private static final String FAILED = """
      update platform.audit_root_sending
      set attempts = attempts + 1, next_at = :next, trouble = :trouble
      where day = :day and place = :place
      """;

  private static final String OVERDUE =
      UNSENT + "r.taken_at < :before order by r.day, s.place limit 1";

  private final JdbcClient jdbc;

  JdbcAuditRoots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes the root of a day, unless it was taken or nothing is sealed yet.
  void take(LocalDate day, Instant at) {
    jdbc.sql(TAKE).param("day", day).param("at", utc(at)).update();
  }

  /// Lets the roots since a day go to a place.
  void prepare(String place, LocalDate since, Instant at) {
    jdbc.sql(PREPARE)
        .param("place", place)
        .param("since", since)
        .param("at", utc(at))
        .update();
  }

  /// The next that has to be sent to one of these places, held until the end of the transaction;
  /// null if none.
  @Nullable
  RootSending due(Instant at, String[] places) {
    return jdbc.sql(DUE)
        .param("places", places)
        .param("at", utc(at))
        .query((row, _) -> sending(row))
        .optional()
        .orElse(null);
  }

  void sent(RootSending it, Instant at, String proof) {
    jdbc.sql(SENT)
        .param("at", utc(at))
        .param("proof", proof)
        .param("day", it.root().day())
        .param("place", it.place())
        .update();
  }

  void failed(RootSending it, Instant next, String trouble) {
    jdbc.sql(FAILED)
        .param("next", utc(next))
        .param("trouble", trouble)
        .param("day", it.root().day())
        .param("place", it.place())
        .update();
  }

  /// The oldest that was taken before a moment and did not get to one of these places; null if
  /// none.
  @Nullable
  RootSending overdue(Instant before, String[] places) {
    return jdbc.sql(OVERDUE)
        .param("places", places)
        .param("before", utc(before))
        .query((row, _) -> sending(row))
        .optional()
        .orElse(null);
  }

  long count(Conditions wanted) {
    return jdbc.sql("select count(*) from (" + ALL + wanted.after("where") + ") all_of_them")
        .params(wanted.parameters())
        .query(Long.class)
        .single();
  }

  List<RootSending> page(Conditions wanted, PageRequest request) {
    var way = request.order().isEmpty() || request.descending() ? " desc" : "";
    var order = switch (request.order()) {
      case "sent" -> "s.sent_at" + way + " nulls last, r.day desc, s.place";
      default -> "r.day" + way + ", s.place";
    };
    return jdbc.sql(
            ALL + wanted.after("where") + " order by " + order + " limit :limit offset :offset")
        .params(wanted.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> sending(row))
        .list();
  }

  private static RootSending sending(ResultSet row) throws SQLException {
    var root = new Root(
        row.getObject("day", LocalDate.class),
        row.getLong("number"),
        HexFormat.of().formatHex(row.getBytes("root")),
        row.getObject("taken_at", OffsetDateTime.class).toInstant());
    return new RootSending(
        root,
        row.getString("place"),
        row.getInt("attempts"),
        instant(row, "next_at"),
        instant(row, "sent_at"),
        row.getString("proof"),
        row.getString("trouble"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
