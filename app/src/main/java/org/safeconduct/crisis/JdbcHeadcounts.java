package org.safeconduct.crisis;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.HeadcountRecord.Closing;
import org.safeconduct.crisis.rows.HeadcountRows;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps headcounts. Answers hold a headcount open with a shared lock; closing takes it alone,
/// so that no answer slips in beside the seal.
@Repository
class JdbcHeadcounts {
  private static final String INSERT = """
      insert into crisis.headcount (
          id, title, origin, alert, area, confidences, exercise, question, words, re_ask_minutes,
          next_ask_at, opened_at, opened_by, expires_at, snapshot_hash, idempotency_key, request_hash)
      values (
          :id, :title, :origin, :alert, :area, :confidences, :exercise, :question, :words, :again,
          :next, :openedAt, :openedBy, :expires, :snapshot, :key, :request)
      on conflict (idempotency_key) do nothing
      """;
  private static final String FIND = "select * from crisis.headcount where id = :id";
  private static final String HOLD_OPEN = FIND + " for key share";
  private static final String HOLD_ALONE = FIND + " for update";
  private static final String BY_KEY = """
      select id, request_hash from crisis.headcount where idempotency_key = :key
      """;
  private static final String DUE =
      " from crisis.headcount where next_ask_at <= :now and closed_at is null and expires_at > :now";
  private static final String ALL_DUE = "select id" + DUE + " order by next_ask_at, id";
  private static final String HOLD_DUE =
      "select *" + DUE + " and id = :id for no key update skip locked";
  private static final String PUT_OFF =
      "update crisis.headcount set next_ask_at = :at where id = :id and next_ask_at < :at";
  private static final String ASKED = """
      update crisis.headcount set round = :round, next_ask_at = :next, version = version + 1 where id = :id
      """;
  private static final String ADD_ASK = """
      insert into crisis.ask (headcount, round, asked_at, asked, to_call)
      values (:id, :round, :at, :asked, :toCall)
      """;
  private static final String REWORD =
      "update crisis.headcount set words = :words, version = version + 1 where id = :id";
  private static final String ASK_NO_MORE =
      "update crisis.headcount set next_ask_at = null, version = version + 1 where id = :id";
  private static final String PROLONG = """
      update crisis.headcount set expires_at = :expires, version = version + 1
      where id = :id and expires_at < :expires
      """;
  private static final String CLOSE = """
      update crisis.headcount
      set closed_at = :at, closed_by = :by, close_reason = :reason, seal = :seal, seal_form = 2,
          next_ask_at = null, version = version + 1
      where id = :id and closed_at is null
      """;
  private static final String OPEN_FOR = """
      select c.* from crisis.headcount c
      where c.closed_at is null and exists (
        select from crisis.member m
        where m.headcount = c.id and m.excluded_at is null and (m.person = :person or m.head = :person))
      order by c.opened_at desc, c.id
      """;
  private static final String HASHES =
      "select snapshot_hash, seal, seal_form from crisis.headcount where id = :id";

  private final JdbcClient jdbc;

  JdbcHeadcounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds it, unless one was added with this key before. Waits for a transaction that is
  /// adding one with the same key.
  ///
  /// @return whether it was added
  boolean add(HeadcountRecord headcount, byte[] snapshot, RequestKey key) {
    var opening = headcount.opening();
    var asking = headcount.asking();
    return jdbc.sql(INSERT)
            .param("id", headcount.id().value())
            .param("title", headcount.title())
            .param("origin", opening.origin().name())
            .param("alert", opening.alert() == null ? null : opening.alert().value())
            .param("area", opening.area())
            .param(
                "confidences",
                opening.confidences().stream().map(Enum::name).sorted().toArray(String[]::new))
            .param("exercise", headcount.exercise())
            .param("question", asking.question().value())
            .param("words", HeadcountRows.write(asking.words()))
            .param("again", asking.again().toArray(Integer[]::new))
            .param("next", utc(asking.next()))
            .param("openedAt", utc(opening.at()))
            .param("openedBy", opening.by())
            .param("expires", utc(asking.expires()))
            .param("snapshot", snapshot)
            .param("key", key.key())
            .param("request", key.request())
            .update()
        == 1;
  }

  /// The headcount that was opened with this key, with the hash of that request.
  Optional<Keyed> withKey(String key) {
    return jdbc.sql(BY_KEY)
        .param("key", key)
        .query((row, _) -> new Keyed(
            new HeadcountId(row.getObject("id", java.util.UUID.class)),
            row.getBytes("request_hash")))
        .optional();
  }

  Optional<HeadcountRecord> find(HeadcountId id) {
    return one(FIND, id);
  }

  /// The open headcounts in which the person or a dependant of theirs counts, newest first.
  List<HeadcountRecord> openFor(PersonId person) {
    return jdbc.sql(OPEN_FOR)
        .param("person", person.value())
        .query(new HeadcountRows())
        .list();
  }

  HeadcountRecord get(HeadcountId id) {
    return find(id).orElseThrow(() -> new NotFound("headcount", id));
  }

  /// Reads it and keeps it from being closed until the transaction ends.
  HeadcountRecord holdOpen(HeadcountId id) {
    return one(HOLD_OPEN, id).orElseThrow(() -> new NotFound("headcount", id));
  }

  /// Reads it once no answer is being given, and keeps answers out until the transaction ends.
  HeadcountRecord holdAlone(HeadcountId id) {
    return one(HOLD_ALONE, id).orElseThrow(() -> new NotFound("headcount", id));
  }

  /// The headcounts whose silent are due to be asked again, the longest due first.
  List<HeadcountId> due(Instant now) {
    return jdbc.sql(ALL_DUE)
        .param("now", utc(now))
        .query((row, _) -> new HeadcountId(row.getObject("id", java.util.UUID.class)))
        .list();
  }

  /// The headcount, locked, if it is still due; empty if it is not, or somebody else asks.
  Optional<HeadcountRecord> holdDue(HeadcountId id, Instant now) {
    return jdbc.sql(HOLD_DUE)
        .param("id", id.value())
        .param("now", utc(now))
        .query(new HeadcountRows())
        .optional();
  }

  /// Lets a headcount whose silent are due wait until then.
  void putOff(HeadcountId id, Instant at) {
    jdbc.sql(PUT_OFF).param("id", id.value()).param("at", utc(at)).update();
  }

  /// Notes that a round was asked.
  void asked(HeadcountId id, Round round, @Nullable Instant next) {
    jdbc.sql(ADD_ASK)
        .param("id", id.value())
        .param("round", round.number())
        .param("at", utc(round.at()))
        .param("asked", round.audience().people())
        .param("toCall", round.audience().toCall())
        .update();
    jdbc.sql(ASKED)
        .param("id", id.value())
        .param("round", round.number())
        .param("next", utc(next))
        .update();
  }

  void reword(HeadcountId id, java.util.Map<String, org.safeconduct.notifications.Words> words) {
    jdbc.sql(REWORD)
        .param("id", id.value())
        .param("words", HeadcountRows.write(words))
        .update();
  }

  /// The silent are not asked again; answers are still taken.
  void askNoMore(HeadcountId id) {
    jdbc.sql(ASK_NO_MORE).param("id", id.value()).update();
  }

  /// Lets links that are sent now work: those of a headcount whose links have expired get the
  /// usual time once more. The caller keeps it from being closed.
  ///
  /// @return the headcount, with when its links expire now
  HeadcountRecord withLiveLinks(HeadcountRecord headcount, Instant now) {
    if (headcount.takesAnswers(now)) return headcount;
    jdbc.sql(PROLONG)
        .param("id", headcount.id().value())
        .param("expires", utc(now.plus(Schedule.USUAL.validity())))
        .update();
    return get(headcount.id());
  }

  void close(HeadcountId id, Closing closing, byte[] seal) {
    jdbc.sql(CLOSE)
        .param("id", id.value())
        .param("at", utc(closing.at()))
        .param("by", closing.by())
        .param("reason", closing.reason())
        .param("seal", seal)
        .update();
  }

  Hashes hashes(HeadcountId id) {
    return jdbc.sql(HASHES)
        .param("id", id.value())
        .query((row, _) -> new Hashes(
            row.getBytes("snapshot_hash"), row.getBytes("seal"), row.getInt("seal_form")))
        .single();
  }

  List<HeadcountId> all() {
    return jdbc.sql("select id from crisis.headcount order by opened_at, id")
        .query((row, _) -> new HeadcountId(row.getObject("id", java.util.UUID.class)))
        .list();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private Optional<HeadcountRecord> one(String sql, HeadcountId id) {
    return jdbc.sql(sql).param("id", id.value()).query(new HeadcountRows()).optional();
  }

  /// @param key what the caller named its request, made unique by the caller's name
  /// @param request hash of what was asked for, to tell a repetition from another request
  record RequestKey(String key, byte[] request) {}

  record Keyed(HeadcountId id, byte[] request) {}

  /// @param seal null while it is open
  /// @param form what the seal holds: 1 members and their answers, 2 the proceedings too
  record Hashes(byte[] snapshot, byte @Nullable [] seal, int form) {}
}
