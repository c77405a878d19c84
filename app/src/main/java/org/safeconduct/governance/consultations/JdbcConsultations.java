package org.safeconduct.governance.consultations;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.DelegationId;
import org.safeconduct.governance.delegations.Ruling;
import org.safeconduct.governance.posts.LetterFile;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps consultations; replies and positions are added and never overwritten.
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
  private static final String REPLY = """
      insert into governance.consultation_reply (consultation, organisation, number, stance, words,
          person, capacity, by, at, document)
      values (:consultation, :organisation, :number, :stance, :words, :person, :capacity, :by, :at,
          :document)
      """;
  private static final String ADOPT = """
      insert into governance.consultation_adoption (consultation, position, year, sequence, person,
          seat, delegation, at)
      values (:consultation, :position, :year, (select coalesce(max(sequence), 0) + 1
          from governance.consultation_adoption where year = :year), :person, :seat, :delegation, :at)
      """;
  private static final String AWAITED = """
      c.state = 'OPEN' and exists (
          select from governance.consultation_addressee a
          where a.consultation = c.id and not exists (
              select from governance.consultation_reply r
              where r.consultation = a.consultation and r.organisation = a.organisation))
      """;

  private final JdbcClient jdbc;

  JdbcConsultations(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /// What each organisation that was asked said, the newest reply first.
  List<ConsultationFile.Voice> voices(Consultation consultation) {
    var replies = jdbc
        .sql("""
            select * from governance.consultation_reply where consultation = :id order by number desc
            """)
        .param("id", consultation.id())
        .query((row, _) -> reply(row, consultation))
        .list()
        .stream()
        .collect(groupingBy(Reply::organisation));
    return jdbc
        .sql("""
            select organisation from governance.consultation_addressee where consultation = :id
            order by organisation
            """)
        .param("id", consultation.id())
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .map(it -> new ConsultationFile.Voice(it, replies.getOrDefault(it, List.of())))
        .toList();
  }

  void reply(UUID consultation, Reply it) {
    var person = it.person();
    jdbc.sql(REPLY)
        .param("consultation", consultation)
        .param("organisation", it.organisation().value())
        .param("number", it.number())
        .param("stance", it.stance().name())
        .param("words", it.words())
        .param("person", person == null ? null : person.value())
        .param("capacity", it.capacity())
        .param("by", it.by())
        .param("at", utc(it.at()))
        .param("document", it.document())
        .update();
  }

  /// Keeps a signed document where signed letters are kept.
  UUID keep(LetterFile file, String by, Instant at) {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into governance.letter_file (id, name, media_type, content, added_at, added_by)
            values (:id, :name, :type, :content, :at, :by)
            """)
        .param("id", id)
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("content", file.content())
        .param("at", utc(at))
        .param("by", by)
        .update();
    return id;
  }

  /// The document, if it came with a reply to this consultation.
  Optional<LetterFile> document(UUID consultation, UUID document) {
    return jdbc.sql("""
            select f.name, f.media_type, f.content from governance.letter_file f
            where f.id = :document and exists (
                select from governance.consultation_reply r
                where r.document = f.id and r.consultation = :consultation)
            """)
        .param("document", document)
        .param("consultation", consultation)
        .query((row, _) -> new LetterFile(row.getString(1), row.getString(2), row.getBytes(3)))
        .optional();
  }

  List<ConsultationFile.Position> positions(UUID consultation) {
    return jdbc.sql("""
            select * from governance.consultation_position where consultation = :id
            order by number desc
            """)
        .param("id", consultation)
        .query((row, _) -> new ConsultationFile.Position(
            row.getInt("number"), row.getString("words"), row.getString("by"), moment(row, "at")))
        .list();
  }

  void write(UUID consultation, ConsultationFile.Position it) {
    jdbc.sql("""
            insert into governance.consultation_position (consultation, number, words, by, at)
            values (:consultation, :number, :words, :by, :at)
            """)
        .param("consultation", consultation)
        .param("number", it.number())
        .param("words", it.words())
        .param("by", it.by())
        .param("at", utc(it.at()))
        .update();
  }

  Optional<ConsultationFile.Adoption> adoption(UUID consultation) {
    return jdbc.sql("select * from governance.consultation_adoption where consultation = :id")
        .param("id", consultation)
        .query(JdbcConsultations::adoption)
        .optional();
  }

  void adopt(UUID consultation, int position, Ruling.Granted ruling, Instant at) {
    var delegation = ruling.delegation();
    jdbc.sql("select pg_advisory_xact_lock(hashtext('adopted positions'))").query(row -> {});
    jdbc.sql(ADOPT)
        .param("consultation", consultation)
        .param("position", position)
        .param("year", at.atZone(ZoneOffset.UTC).getYear())
        .param("person", ruling.person().value())
        .param("seat", ruling.seat().toString())
        .param("delegation", delegation == null ? null : delegation.value())
        .param("at", utc(at))
        .update();
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

  private static Reply reply(ResultSet row, Consultation consultation) throws SQLException {
    var person = row.getObject("person", UUID.class);
    var at = moment(row, "at");
    return new Reply(
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getInt("number"),
        Stance.valueOf(row.getString("stance")),
        row.getString("words"),
        person == null ? null : new PersonId(person),
        row.getString("capacity"),
        row.getString("by"),
        at,
        row.getObject("document", UUID.class),
        consultation.isOver(at));
  }

  private static ConsultationFile.Adoption adoption(ResultSet row, int number) throws SQLException {
    var delegation = row.getObject("delegation", UUID.class);
    return new ConsultationFile.Adoption(
        "POS/" + row.getInt("year") + "/" + row.getInt("sequence"),
        row.getInt("position"),
        new PersonId(row.getObject("person", UUID.class)),
        Seat.valueOf(row.getString("seat")),
        delegation == null ? null : new DelegationId(delegation),
        moment(row, "at"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
