package org.safeconduct.alerts;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Sha256;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAlerts {
  /// Where an alert `a` stands at `:now`, with its end `e`.
  static final String STATE = """
      case when a.notice then 'NOTICE'
           when e.kind is not null then e.kind
           when a.ends <= :now then 'EXPIRED'
           else 'ACTIVE' end
      """;

  /// Every alert with who verified it and how it ended.
  static final String FROM = """
      from alerts.alert a
      left join alerts.decision v on v.alert = a.id and v.kind = 'VERIFIED'
      left join alerts.decision e on e.alert = a.id and e.kind <> 'VERIFIED'
      """;

  private static final String INSERT = """
      insert into alerts.alert (id, identity, identifier, sender, sent, status, msg_type, scope, source,
          restriction, note, real, notice, severity, starts, ends, countries, unlocated,
          received_at, received_by, channel, brought_by, folded)
      values (:id, :identity, :identifier, :sender, :sent, :status, :msgType, :scope, :source,
          :restriction, :note, :real, :notice, :severity, :starts, :ends, :countries, :unlocated,
          :receivedAt, :receivedBy, :channel, :broughtBy, alerts.folded(:text))
      on conflict (identity) do nothing
      """;

  /// How the alert ended, if somebody or a message ended it; see [#decision]. The message is one of
  /// the alerts, and behind their wall.
  static final String ENDED = """
      e.at as ended_at, e.by as ended_by, e.reason as ended_reason,
      e.because is not null as ended_by_source,
      (select l.id from alerts.alert l where l.id = e.because) as ended_because,
      """;

  private static final String SELECT = """
      select a.*, v.at as verified_at, v.by as verified_by, v.reason as verified_reason,
          v.because is not null as verified_by_source,
          (select l.id from alerts.alert l where l.id = v.because) as verified_because,
      """ + ENDED + STATE + " as state " + FROM;

  private static final String IN_FORCE = """
      from alerts.alert a
      where a.real and not a.notice and (a.ends is null or a.ends > :at) and a.received_at <= :at
        and not exists (select from alerts.decision e
                        where e.alert = a.id and e.kind <> 'VERIFIED' and e.at <= :at)
      """;

  /// One without an end is taken to last as [Span#when] says.
  private static final String UNLOCATED =
      "select a.id, count(*) over () as count " + IN_FORCE + """
        and a.unlocated > 0 and a.id <> all(:besides) and a.starts < :until
        and coalesce(a.ends, greatest(a.starts, :at) + make_interval(secs => :withoutEnd)) > :from
      order by a.received_at desc, a.id desc limit :most
      """;

  private final JdbcClient jdbc;
  private final JdbcContents contents;

  JdbcAlerts(JdbcClient jdbc, JdbcContents contents) {
    this.jdbc = jdbc;
    this.contents = contents;
  }

  /// Lets messages of one sender in one after the other until the transaction ends, so that an
  /// alert and the update that replaces it cannot miss each other.
  void takeTurns(String sender) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('alerts.sender'), hashtext(:sender))")
        .param("sender", sender)
        .query((_, _) -> true)
        .single();
  }

  Optional<AlertId> find(Envelope envelope) {
    return jdbc.sql("select id from alerts.alert where identity = :identity")
        .param("identity", identity(envelope))
        .query(UUID.class)
        .optional()
        .map(AlertId::new);
  }

  void add(NewAlert it, AlertDocument document) {
    var envelope = it.read().envelope();
    jdbc.sql(INSERT)
        .param("id", it.id().value())
        .param("identity", identity(envelope))
        .param("identifier", envelope.identifier())
        .param("sender", envelope.sender())
        .param("sent", utc(envelope.sent()))
        .param("status", envelope.status())
        .param("msgType", envelope.msgType())
        .param("scope", envelope.scope())
        .param("source", envelope.source())
        .param("restriction", envelope.restriction())
        .param("note", envelope.note())
        .param("real", envelope.isReal())
        .param("notice", envelope.isNotice())
        .param("severity", it.severity().name())
        .param("starts", utc(it.span().starts()))
        .param("ends", utc(it.span().ends()))
        .param("countries", it.countries().toArray(String[]::new))
        .param("unlocated", it.alert().unlocatedAreas())
        .param("receivedAt", utc(it.receipt().at()))
        .param("receivedBy", it.receipt().by())
        .param("channel", it.receipt().channel().name())
        .param("broughtBy", it.receipt().source())
        .param("text", it.searchText())
        .update();
    contents.add(it);
    keep(it.id(), document);
  }

  List<Alert> all(Collection<AlertId> ids, Instant now) {
    return load("where a.id = any(:ids) order by a.received_at desc, a.id desc", ids, now);
  }

  List<Alert> inForce(Instant at) {
    var ids = jdbc.sql("select a.id " + IN_FORCE)
        .param("at", utc(at))
        .query(UUID.class)
        .list();
    return all(ids.stream().map(AlertId::new).toList(), at);
  }

  UnlocatedAlerts unlocated(Instant at, Interval when, Collection<UUID> besides) {
    var counted = new AtomicInteger();
    var newest = jdbc.sql(UNLOCATED)
        .param("at", utc(at))
        .param("from", utc(when.from()))
        .param("until", utc(when.until()))
        .param("withoutEnd", Span.WITHOUT_END.toSeconds())
        .param("besides", besides.toArray(UUID[]::new))
        .param("most", UnlocatedAlerts.MOST)
        .query((row, _) -> {
          counted.set(row.getInt("count"));
          return new AlertId(row.getObject("id", UUID.class));
        })
        .list();
    return new UnlocatedAlerts(counted.get(), all(newest, at));
  }

  AlertCount count(Instant at) {
    var counted = "select count(*) filter (where a.starts <= :at) as in_force, "
        + "count(*) filter (where a.starts > :at) as expected ";
    return jdbc.sql(counted + IN_FORCE)
        .param("at", utc(at))
        .query((row, _) -> new AlertCount(row.getLong("in_force"), row.getLong("expected")))
        .single();
  }

  AlertDocument document(AlertId id) {
    return jdbc.sql("select bytes, charset from alerts.document where alert = :id")
        .param("id", id.value())
        .query((row, _) -> document(row))
        .single();
  }

  private List<Alert> load(String condition, Collection<AlertId> ids, Instant now) {
    var said = contents.of(ids);
    return jdbc.sql(SELECT + condition)
        .param("ids", ids.stream().map(AlertId::value).toArray(UUID[]::new))
        .param("now", utc(now))
        .query((row, _) -> alert(row, said, now))
        .list();
  }

  private void keep(AlertId id, AlertDocument document) {
    jdbc.sql("insert into alerts.document (alert, bytes, charset) values (:id, :bytes, :charset)")
        .param("id", id.value())
        .param("bytes", document.bytes())
        .param("charset", document.charset() == null ? null : document.charset().name())
        .update();
  }

  private static AlertDocument document(ResultSet row) throws SQLException {
    var charset = row.getString("charset");
    return AlertDocument.of(
        row.getBytes("bytes"), charset == null ? null : Charset.forName(charset));
  }

  private static Alert alert(ResultSet row, JdbcContents.Said said, Instant now)
      throws SQLException {
    var id = new AlertId(row.getObject("id", UUID.class));
    var ends = instant(row, "ends");
    return new Alert(
        id,
        envelope(row, said.references(id)),
        said.informations(id),
        receipt(row),
        said.findings(id),
        AlertState.valueOf(row.getString("state")),
        new Span(required(row, "starts"), ends).when(now));
  }

  private static Envelope envelope(ResultSet row, List<Reference> references) throws SQLException {
    return new Envelope(
        row.getString("identifier"),
        row.getString("sender"),
        required(row, "sent"),
        row.getString("status"),
        row.getString("msg_type"),
        row.getString("scope"),
        row.getString("source"),
        row.getString("restriction"),
        row.getString("note"),
        references);
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        required(row, "received_at"),
        row.getString("received_by"),
        Channel.valueOf(row.getString("channel")),
        row.getString("brought_by"),
        decision(row, "verified"),
        decision(row, "ended"));
  }

  static @Nullable Decision decision(ResultSet row, String kind) throws SQLException {
    var at = instant(row, kind + "_at");
    var because = row.getObject(kind + "_because", UUID.class);
    return at == null
        ? null
        : new Decision(
            at,
            row.getString(kind + "_by"),
            row.getString(kind + "_reason"),
            because == null ? null : new AlertId(because),
            row.getBoolean(kind + "_by_source"));
  }

  static Instant required(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  static java.time.@Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static byte[] identity(Envelope envelope) {
    var words = String.join(
        "\0", envelope.sender(), envelope.identifier(), envelope.sent().toString());
    return Sha256.of(words);
  }
}
