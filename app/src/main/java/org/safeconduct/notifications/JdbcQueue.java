package org.safeconduct.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The messages that wait to be sent. A worker claims a few for a while; a claim that ran out
/// (its process died) may be taken by anybody.
///
/// Each statement is a transaction of its own.
@Repository
class JdbcQueue {
  private static final String IS_WORK_DUE = """
      select exists (
        select from notifications.message
        where state = 'QUEUED' and due_at <= :now
          and (claimed_until is null or claimed_until <= :now))
      """;

  private static final String COUNT_WAITING = """
      select count(*) from notifications.message where state = 'QUEUED'
      """;

  private static final String OLDEST_WAITING = """
      select min(queued_at) as since from notifications.message where state = 'QUEUED'
      """;

  private static final String CLAIM = """
      with due as (
        select id from notifications.message
        where state = 'QUEUED' and due_at <= :now
          and (claimed_until is null or claimed_until <= :now)
        order by priority, due_at, id
        limit :most
        for update skip locked)
      update notifications.message m set claimed_by = :worker, claimed_until = :until
      from due, notifications.question q, notifications.wording w
      where m.id = due.id and q.id = m.question
        and w.question = m.question and w.round = m.round and w.language = m.language
      returning m.id, m.question, m.name, m.address, m.language, m.link, m.priority, m.attempts,
        m.queued_at, q.exercise, w.subject, w.body
      """;

  private static final String IS_MINE = """
      select exists (
        select from notifications.message
        where id = :id and state = 'QUEUED' and claimed_by = :worker)
      """;

  private static final String RENEW = """
      update notifications.message set claimed_until = :until
      where claimed_by = any(:workers) and state = 'QUEUED'
      """;

  private static final String RELEASE = """
      update notifications.message set claimed_by = null, claimed_until = null
      where claimed_by = :worker and state = 'QUEUED'
      """;

  /// The server has it, so this also holds for a message that was stopped meanwhile. The commit
  /// does not wait for the disk: a note that a power cut loses costs one copy, never a message.
  private static final String MARK_HANDED_OVER = """
      update notifications.message
      set state = case when answered_at is null then 'HANDED_OVER' else 'ANSWERED' end,
          handed_over_at = :at, since = :at, attempts = attempts + 1, link = '',
          server_said = null, claimed_by = null, claimed_until = null
      from (select set_config('synchronous_commit', 'off', true)) as hurried
      where id = :id and state in ('QUEUED', 'STOPPED')
      """;

  private static final String DEFER = """
      update notifications.message
      set due_at = :due, attempts = attempts + 1, server_said = :words,
          claimed_by = null, claimed_until = null
      where id = :id and state = 'QUEUED' and claimed_by = :worker
      """;

  private static final String FAIL = """
      update notifications.message
      set state = 'FAILED', reason = :reason, since = :at, attempts = attempts + 1, link = '',
          server_said = :words, claimed_by = null, claimed_until = null
      where id = :id and state = 'QUEUED' and claimed_by = :worker
      """;

  private static final String GIVE_UP = """
      update notifications.message
      set state = 'FAILED', reason = 'given-up', since = :at, link = '', server_said = :words
      where state = 'QUEUED' and queued_at <= :before
        and (claimed_until is null or claimed_until <= :at)
      """;

  private static final int LONGEST_WORDS = 500;

  private final JdbcClient jdbc;

  JdbcQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether anything could be claimed now.
  boolean isWorkDue(Instant now) {
    return jdbc.sql(IS_WORK_DUE).param("now", utc(now)).query(Boolean.class).single();
  }

  /// How many wait, whether they are due or not.
  int countWaiting() {
    return jdbc.sql(COUNT_WAITING).query(Integer.class).single();
  }

  /// Since when the oldest of them waits; empty if none does.
  Optional<Instant> oldestWaiting() {
    return jdbc.sql(OLDEST_WAITING)
        .query((row, _) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /// Claims the most urgent messages that are due, at most so many; no two workers get the same.
  List<QueuedMessage> claim(UUID worker, Instant now, Instant until, int most) {
    return jdbc
        .sql(CLAIM)
        .param("worker", worker)
        .param("now", utc(now))
        .param("until", utc(until))
        .param("most", most)
        .query((row, _) -> new Claimed(row.getInt("priority"), message(row)))
        .list()
        .stream()
        .sorted(Comparator.comparingInt(Claimed::priority))
        .map(Claimed::message)
        .toList();
  }

  /// Whether the worker still holds the message and it still is to be sent.
  boolean isMine(UUID worker, MessageId message) {
    return jdbc.sql(IS_MINE)
        .param("id", message.value())
        .param("worker", worker)
        .query(Boolean.class)
        .single();
  }

  /// Holds everything that these workers have in hand for longer.
  void renew(Collection<UUID> workers, Instant until) {
    jdbc.sql(RENEW)
        .param("workers", workers.toArray(UUID[]::new))
        .param("until", utc(until))
        .update();
  }

  /// Gives back what the worker has in hand, untried.
  void release(UUID worker) {
    jdbc.sql(RELEASE).param("worker", worker).update();
  }

  /// Notes that the server took the message over.
  void markHandedOver(MessageId message, Instant at) {
    jdbc.sql(MARK_HANDED_OVER).param("id", message.value()).param("at", utc(at)).update();
  }

  /// Puts the message back, not to be tried before `due`; false if it is no longer this worker's.
  boolean defer(UUID worker, MessageId message, Instant due, String words) {
    return jdbc.sql(DEFER)
            .param("worker", worker)
            .param("id", message.value())
            .param("due", utc(due))
            .param("words", shortened(words))
            .update()
        == 1;
  }

  /// Notes that the message will not arrive; false if it is no longer this worker's.
  boolean fail(UUID worker, MessageId message, String reason, String words, Instant at) {
    return jdbc.sql(FAIL)
            .param("worker", worker)
            .param("id", message.value())
            .param("reason", reason)
            .param("words", shortened(words))
            .param("at", utc(at))
            .update()
        == 1;
  }

  /// Gives up what was queued before and is in nobody's hand; returns how many that was.
  int giveUp(Instant before, Instant at, String words) {
    return jdbc.sql(GIVE_UP)
        .param("before", utc(before))
        .param("at", utc(at))
        .param("words", shortened(words))
        .update();
  }

  private static QueuedMessage message(ResultSet row) throws SQLException {
    return new QueuedMessage(
        new Letter(
            new MessageId(row.getObject("id", UUID.class)),
            row.getString("name"),
            row.getString("address"),
            row.getString("language"),
            new Words(row.getString("subject"), row.getString("body")),
            row.getString("link"),
            row.getBoolean("exercise"),
            row.getInt("priority") <= Purpose.HEADCOUNT.priority()),
        new QuestionId(row.getObject("question", UUID.class)),
        row.getInt("attempts"),
        row.getObject("queued_at", OffsetDateTime.class).toInstant());
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private record Claimed(int priority, QueuedMessage message) {}
}
