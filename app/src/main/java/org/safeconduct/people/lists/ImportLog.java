package org.safeconduct.people.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Which lists were taken in, by whom, with what outcome.
@Component
public class ImportLog {
  private static final String RECORD = """
      insert into people.list_import (id, list, source, by, at, idempotency_key, digest, outcome)
      values (:id, :list, :source, :by, :at, :key, :digest, :outcome)
      """;

  private static final String SELECT =
      "select id, list, source, by, at, digest, outcome from people.list_import ";

  /// One import at a time per list: two would not see each other's rows.
  private static final String LOCK = "select pg_advisory_xact_lock(hashtext('import ' || :list))";

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final JsonMapper json;

  ImportLog(JdbcClient jdbc, CurrentUser currentUser, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.clock = clock;
    this.json = json;
  }

  /// An import that was carried out.
  public record Entry(
      UUID id, ListKind list, String source, String by, Instant at, ImportCounts counts) {}

  private record Outcome(ImportCounts counts, int badRows, int warnings) {}

  /// Waits in the caller's transaction until no other import of this kind is under way.
  public void await(ListKind list) {
    jdbc.sql(LOCK).param("list", list.name()).query(row -> {});
  }

  /// What came of an earlier call with the same key by the same actor.
  ///
  /// @param key may be `null`: then there was none
  public Optional<ImportOutcome> repeated(ListKind list, @Nullable String key, byte[] content) {
    if (key == null) return Optional.empty();
    return jdbc.sql(SELECT + "where list = :list and idempotency_key = :key")
        .param("list", list.name())
        .param("key", own(key))
        .query((row, _) -> earlier(row, key, content))
        .optional();
  }

  /// Writes down an import in the caller's transaction.
  public ImportOutcome.Stored record(
      ListKind list,
      String source,
      @Nullable String key,
      byte[] content,
      ImportOutcome.Stored stored) {
    var outcome =
        new Outcome(stored.counts(), stored.faults().badRows(), stored.faults().warnings());
    jdbc.sql(RECORD)
        .param("id", stored.importId())
        .param("list", list.name())
        .param("source", source)
        .param("by", currentUser.name())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("key", key == null ? null : own(key))
        .param("digest", Sha256.of(content))
        .param("outcome", json.writeValueAsString(outcome))
        .update();
    return stored;
  }

  /// The newest imports, newest first.
  public List<Entry> latest(ListKind list, int limit) {
    return jdbc.sql(SELECT + "where list = :list order by at desc limit :limit")
        .param("list", list.name())
        .param("limit", limit)
        .query((row, _) -> new Entry(
            row.getObject("id", UUID.class),
            ListKind.valueOf(row.getString("list")),
            row.getString("source"),
            row.getString("by"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            outcome(row).counts()))
        .list();
  }

  /// Nobody's keys meet somebody else's.
  private String own(String key) {
    return currentUser.actor().identity() + " " + key;
  }

  private ImportOutcome earlier(ResultSet row, String key, byte[] content) throws SQLException {
    if (!Arrays.equals(row.getBytes("digest"), Sha256.of(content)))
      return new ImportOutcome.KeyUsed(key);
    var outcome = outcome(row);
    var faults = new FaultReport(
        outcome.badRows(), outcome.warnings(), List.of(), outcome.badRows() + outcome.warnings());
    return new ImportOutcome.Stored(
        row.getObject("id", UUID.class), outcome.counts(), faults, List.of(), true);
  }

  private Outcome outcome(ResultSet row) throws SQLException {
    return json.readValue(row.getString("outcome"), Outcome.class);
  }
}
