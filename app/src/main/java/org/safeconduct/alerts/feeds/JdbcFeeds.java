package org.safeconduct.alerts.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFeeds {
  private static final String ADD = """
      insert into alerts.feed (id, name, kind, address, every_seconds, enabled, verified)
      values (:id, :name, :kind, :address, :every, true, :verified)
      on conflict (name) do nothing
      """;
  private static final String CHANGE = """
      update alerts.feed set name = :name, kind = :kind, address = :address, every_seconds = :every,
          verified = :verified, etag = null, modified = null
      where id = :id and not exists (select from alerts.feed other where other.name = :name and other.id <> :id)
      """;
  private static final String CLAIM = """
      update alerts.feed set polled_at = :now
      where id = (select id from alerts.feed
                  where enabled and (polled_at is null or polled_at + make_interval(secs => every_seconds) <= :now)
                  order by polled_at nulls first limit 1 for update skip locked)
      returning *
      """;
  private static final String SUCCEEDED = """
      update alerts.feed set polled_at = :now, succeeded_at = :now, error = null, error_detail = '', failures = 0,
          etag = :etag, modified = :modified
      where id = :id
      """;
  private static final String FAILED = """
      update alerts.feed set polled_at = :now, error = :error, error_detail = :detail, failures = failures + 1
      where id = :id
      """;
  private static final String REMEMBER = """
      with settled as (delete from alerts.feed_retry where feed = :feed and fingerprint = :fingerprint)
      insert into alerts.feed_entry (feed, fingerprint, seen_at, name, result, reason)
      values (:feed, :fingerprint, :at, :name, :result, :reason)
      on conflict do nothing
      """;

  private static final String PUT_OFF = """
      insert into alerts.feed_retry as known (feed, fingerprint, attempts, retry_at)
      values (:feed, :fingerprint, 1, cast(:now as timestamptz) + interval '1 minute')
      on conflict (feed, fingerprint) do update set attempts = known.attempts + 1,
          retry_at = :now + least(interval '1 minute' * power(2, least(known.attempts, 10)), interval '1 hour')
      """;
  private static final String IS_PUT_OFF = """
      select exists (
        select from alerts.feed_retry where feed = :feed and fingerprint = :fingerprint and retry_at > :now)
      """;

  private final JdbcClient jdbc;

  JdbcFeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Feed> all() {
    return jdbc.sql("select * from alerts.feed order by name")
        .query((row, _) -> feed(row))
        .list();
  }

  Optional<Feed> find(FeedId id) {
    return jdbc.sql("select * from alerts.feed where id = :id")
        .param("id", id.value())
        .query((row, _) -> feed(row))
        .optional();
  }

  boolean add(FeedId id, NewFeed feed) {
    return write(ADD, id, feed);
  }

  boolean change(FeedId id, NewFeed feed) {
    return write(CHANGE, id, feed);
  }

  void enable(FeedId id, boolean enabled) {
    jdbc.sql("update alerts.feed set enabled = :enabled where id = :id")
        .param("enabled", enabled)
        .param("id", id.value())
        .update();
  }

  /// Takes the feed that has waited longest of those that are due, so that nobody else polls
  /// it.
  Optional<Feed> claim(Instant now) {
    return jdbc.sql(CLAIM).param("now", utc(now)).query((row, _) -> feed(row)).optional();
  }

  WebFetcher.Version version(FeedId id) {
    return jdbc.sql("select etag, modified from alerts.feed where id = :id")
        .param("id", id.value())
        .query((row, _) -> new WebFetcher.Version(row.getString("etag"), row.getString("modified")))
        .single();
  }

  void succeeded(FeedId id, WebFetcher.Version version, Instant now) {
    jdbc.sql(SUCCEEDED)
        .param("id", id.value())
        .param("now", utc(now))
        .param("etag", version.etag())
        .param("modified", version.modified())
        .update();
  }

  void failed(FeedId id, FetchProblem problem, Instant now) {
    jdbc.sql(FAILED)
        .param("id", id.value())
        .param("now", utc(now))
        .param("error", problem.code())
        .param("detail", problem.detail())
        .update();
  }

  boolean isKnown(FeedId feed, byte[] fingerprint) {
    return jdbc.sql(
            "select exists (select from alerts.feed_entry where feed = :feed and fingerprint = :it)")
        .param("feed", feed.value())
        .param("it", fingerprint)
        .query(Boolean.class)
        .single();
  }

  void remember(FeedId feed, byte[] fingerprint, FeedEntry entry) {
    jdbc.sql(REMEMBER)
        .param("feed", feed.value())
        .param("fingerprint", fingerprint)
        .param("at", utc(entry.seenAt()))
        .param("name", entry.name())
        .param("result", entry.result().name())
        .param("reason", entry.reason().text())
        .update();
  }

  /// Whether the entry could not be read before and it is too early to try again.
  boolean isPutOff(FeedId feed, byte[] fingerprint, Instant now) {
    return jdbc.sql(IS_PUT_OFF)
        .param("feed", feed.value())
        .param("fingerprint", fingerprint)
        .param("now", utc(now))
        .query(Boolean.class)
        .single();
  }

  /// Notes that the entry could not be read: to be tried again in a minute, then in two, four and
  /// so on, at last every hour.
  void putOff(FeedId feed, byte[] fingerprint, Instant now) {
    jdbc.sql(PUT_OFF)
        .param("feed", feed.value())
        .param("fingerprint", fingerprint)
        .param("now", utc(now))
        .update();
  }

  List<FeedEntry> entries(FeedId feed, int limit) {
    return jdbc.sql(
            "select * from alerts.feed_entry where feed = :feed order by seen_at desc limit :limit")
        .param("feed", feed.value())
        .param("limit", limit)
        .query((row, _) -> new FeedEntry(
            row.getTimestamp("seen_at").toInstant(),
            row.getString("name"),
            FeedEntry.Result.valueOf(row.getString("result")),
            FeedReason.read(row.getString("reason"))))
        .list();
  }

  private boolean write(String sql, FeedId id, NewFeed feed) {
    return jdbc.sql(sql)
            .param("id", id.value())
            .param("name", feed.name())
            .param("kind", feed.kind().name())
            .param("address", feed.address())
            .param("every", (int) feed.every().toSeconds())
            .param("verified", feed.verified())
            .update()
        == 1;
  }

  private static Feed feed(ResultSet row) throws SQLException {
    var wanted = new NewFeed(
        row.getString("name"),
        FeedKind.valueOf(row.getString("kind")),
        row.getString("address"),
        Duration.ofSeconds(row.getInt("every_seconds")),
        row.getBoolean("verified"));
    var last = new Feed.Poll(
        instant(row, "polled_at"),
        instant(row, "succeeded_at"),
        row.getString("error"),
        row.getString("error_detail"),
        row.getInt("failures"));
    return new Feed(
        new FeedId(row.getObject("id", UUID.class)), wanted, row.getBoolean("enabled"), last);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
