package org.safeconduct.governance.meetings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what is written down about meetings: agenda, attendance, decisions, corrections.
@Repository
class JdbcMinutes {
  private static final String DECISIONS = """
      select d.*, b.code, m.starts, m.state = 'AGREED' as agreed
      from governance.decision d
      join governance.body b on b.id = d.body
      join governance.meeting m on m.id = d.meeting
      """;
  private static final String BY_NUMBER = "b.code %1$s, d.year %1$s, d.sequence %1$s";
  private static final Map<String, String> ORDERS =
      Map.of("number", BY_NUMBER, "held", "m.starts %1$s, d.sequence %1$s, b.code %1$s");
  private static final String DECIDE = """
      insert into governance.decision (body, year, sequence, meeting, item, words, at, by)
      values (:body, :year, (select coalesce(max(sequence), 0) + 1 from governance.decision
          where body = :body and year = :year), :meeting, :item, :words, :at, :by)
      """;
  private static final String ATTEND = """
      insert into governance.meeting_attendee (meeting, number, person, name, seat, function,
          capacity, presence)
      values (:meeting, :number, :person, :name, :seat, :function, :capacity, :presence)
      """;

  private final JdbcClient jdbc;

  JdbcMinutes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who wrote the minutes last. Whoever is to agree them has to have seen what was written: once
  /// the meeting is held, the version rises.
  ///
  /// @param identity of the actor
  void wrote(UUID meeting, String identity) {
    jdbc.sql("""
            update governance.meeting
            set written_by = :by, version = version + case when state = 'HELD' then 1 else 0 end
            where id = :meeting
            """).param("by", identity).param("meeting", meeting).update();
  }

  /// Whether that is who wrote the minutes last.
  boolean wroteLast(UUID meeting, String identity) {
    return jdbc.sql("select written_by = :by from governance.meeting where id = :meeting")
        .param("by", identity)
        .param("meeting", meeting)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  List<MeetingFile.Item> items(UUID meeting) {
    return jdbc.sql(
            "select * from governance.meeting_item where meeting = :meeting order by number")
        .param("meeting", meeting)
        .query((row, _) -> new MeetingFile.Item(
            row.getInt("number"),
            row.getString("title"),
            row.getString("papers"),
            row.getString("minutes")))
        .list();
  }

  void put(UUID meeting, MeetingFile.Item it) {
    jdbc.sql("""
            insert into governance.meeting_item (meeting, number, title, papers, minutes)
            values (:meeting, :number, :title, :papers, :minutes)
            on conflict (meeting, number) do update
            set title = excluded.title, papers = excluded.papers, minutes = excluded.minutes
            """)
        .param("meeting", meeting)
        .param("number", it.number())
        .param("title", it.title())
        .param("papers", it.papers())
        .param("minutes", it.minutes())
        .update();
  }

  List<Attendee> attendees(UUID meeting) {
    return jdbc.sql(
            "select * from governance.meeting_attendee where meeting = :meeting order by number")
        .param("meeting", meeting)
        .query(JdbcMinutes::attendee)
        .list();
  }

  void add(UUID meeting, Attendee it) {
    var person = it.person();
    var seat = it.seat();
    jdbc.sql(ATTEND)
        .param("meeting", meeting)
        .param("number", it.number())
        .param("person", person == null ? null : person.value())
        .param("name", it.name())
        .param("seat", seat == null ? null : seat.toString())
        .param("function", it.function())
        .param("capacity", it.capacity().name())
        .param("presence", it.presence().name())
        .update();
  }

  void attend(UUID meeting, int number, Attendee.Presence presence) {
    jdbc.sql("""
            update governance.meeting_attendee set presence = :presence
            where meeting = :meeting and number = :number
            """)
        .param("meeting", meeting)
        .param("number", number)
        .param("presence", presence.name())
        .update();
  }

  /// All decisions of a meeting in the order of their numbers.
  List<Decision> decisions(UUID meeting) {
    var dissent = dissent(List.of(meeting));
    return jdbc.sql(DECISIONS + "where d.meeting = :meeting order by d.year, d.sequence")
        .param("meeting", meeting)
        .query((row, _) -> decision(row, dissent))
        .list();
  }

  List<Decision> decisions(MeetingFilter filter, Collection<UUID> bodies, PageRequest request) {
    var where = where(filter, bodies);
    var order = ORDERS.getOrDefault(request.order(), ORDERS.get("held"));
    boolean descending = request.order().isEmpty() || request.descending();
    var rows = jdbc.sql(DECISIONS + where.after("where") + " order by "
            + String.valueOf(order).formatted(descending ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> decision(row, Map.of()))
        .list();
    var dissent = dissent(rows.stream().map(Decision::meeting).distinct().toList());
    return rows.stream()
        .map(it -> new Decision(
            it.body(),
            it.code(),
            it.year(),
            it.sequence(),
            it.meeting(),
            it.item(),
            it.words(),
            it.held(),
            it.agreed(),
            dissent.getOrDefault(key(it.body(), it.year(), it.sequence()), List.of())))
        .toList();
  }

  long count(MeetingFilter filter, Collection<UUID> bodies) {
    var where = where(filter, bodies);
    return jdbc.sql("select count(*) from (" + DECISIONS + where.after("where") + ") x")
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  /// Call it while nobody else numbers anything of the body.
  void decide(Meeting meeting, int year, int item, String words, MeetingFile.Correction by) {
    jdbc.sql(DECIDE)
        .param("body", meeting.body())
        .param("year", year)
        .param("meeting", meeting.id())
        .param("item", item)
        .param("words", words)
        .param("at", utc(by.at()))
        .param("by", by.by())
        .update();
  }

  void dissent(Decision decision, Decision.Dissent it) {
    jdbc.sql("""
            insert into governance.dissent (body, year, sequence, meeting, attendee, reason)
            values (:body, :year, :sequence, :meeting, :attendee, :reason)
            on conflict (body, year, sequence, attendee) do update set reason = excluded.reason
            """)
        .param("body", decision.body())
        .param("year", decision.year())
        .param("sequence", decision.sequence())
        .param("meeting", decision.meeting())
        .param("attendee", it.attendee())
        .param("reason", it.reason())
        .update();
  }

  List<MeetingFile.Correction> corrections(UUID meeting) {
    return jdbc.sql(
            "select * from governance.minutes_correction where meeting = :meeting order by number")
        .param("meeting", meeting)
        .query((row, _) -> new MeetingFile.Correction(
            row.getInt("number"),
            row.getString("words"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("by")))
        .list();
  }

  void correct(UUID meeting, MeetingFile.Correction it) {
    jdbc.sql("""
            insert into governance.minutes_correction (meeting, number, words, at, by)
            values (:meeting, :number, :words, :at, :by)
            """)
        .param("meeting", meeting)
        .param("number", it.number())
        .param("words", it.words())
        .param("at", utc(it.at()))
        .param("by", it.by())
        .update();
  }

  private Map<String, List<Decision.Dissent>> dissent(Collection<UUID> meetings) {
    return jdbc
        .sql("select * from governance.dissent where meeting = any(:meetings) order by attendee")
        .param("meetings", meetings.toArray(UUID[]::new))
        .query((row, _) -> Map.entry(
            key(row.getObject("body", UUID.class), row.getInt("year"), row.getInt("sequence")),
            new Decision.Dissent(row.getInt("attendee"), row.getString("reason"))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Conditions where(MeetingFilter filter, Collection<UUID> bodies) {
    var where =
        new Conditions().and("d.body = any(:bodies)", "bodies", bodies.toArray(UUID[]::new));
    if (filter.body() != null) where.and("d.body = :body", "body", filter.body());
    if (!filter.text().isBlank()) where.andWords("lower(d.words)", "lower", filter.text());
    return where;
  }

  private static Attendee attendee(ResultSet row, int number) throws SQLException {
    @Nullable UUID person = row.getObject("person", UUID.class);
    @Nullable String seat = row.getString("seat");
    return new Attendee(
        row.getInt("number"),
        person == null ? null : new PersonId(person),
        row.getString("name"),
        seat == null ? null : Seat.valueOf(seat),
        row.getString("function"),
        Attendee.Capacity.valueOf(row.getString("capacity")),
        Attendee.Presence.valueOf(row.getString("presence")));
  }

  private static Decision decision(ResultSet row, Map<String, List<Decision.Dissent>> dissent)
      throws SQLException {
    var body = row.getObject("body", UUID.class);
    int year = row.getInt("year");
    int sequence = row.getInt("sequence");
    return new Decision(
        body,
        row.getString("code"),
        year,
        sequence,
        row.getObject("meeting", UUID.class),
        row.getInt("item"),
        row.getString("words"),
        row.getObject("starts", OffsetDateTime.class).toInstant(),
        row.getBoolean("agreed"),
        dissent.getOrDefault(key(body, year, sequence), List.of()));
  }

  private static String key(UUID body, int year, int sequence) {
    return body + " " + year + " " + sequence;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
