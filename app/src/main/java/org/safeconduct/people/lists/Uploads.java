package org.safeconduct.people.lists;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps a list between its preview and the confirmation, for whoever handed it in, for a day.
@Component
class Uploads {
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final JsonMapper json;

  Uploads(JdbcClient jdbc, CurrentUser currentUser, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.clock = clock;
    this.json = json;
  }

  /// A list that waits for its confirmation.
  record Upload(String name, byte[] content, ImportChoices choices) {
    Upload withoutContent() {
      return new Upload(name, new byte[0], choices);
    }

    Upload skippingBadRows(boolean skip) {
      var chosen = new ImportChoices(
          choices.organisation(), skip, choices.markMissing(), null, choices.sheet());
      return new Upload(name, content, chosen);
    }

    long lines() {
      return ListFile.lines(content, choices.sheet());
    }
  }

  UUID keep(ListKind list, Upload upload) {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into people.upload (id, list, name, content, choices, by, at)
            values (:id, :list, :name, :content, :choices, :by, :at)
            """)
        .param("id", id)
        .param("list", list.name())
        .param("name", upload.name())
        .param("content", upload.content())
        .param("choices", json.writeValueAsString(upload.choices()))
        .param("by", currentUser.actor().identity())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  /// @throws NotFound if there is none, it is older than a day, or somebody else handed it in
  Upload get(ListKind list, UUID id) {
    return jdbc.sql("""
            select name, content, choices from people.upload
            where id = :id and list = :list and by = :by
            """)
        .param("id", id)
        .param("list", list.name())
        .param("by", currentUser.actor().identity())
        .query((row, _) -> new Upload(
            row.getString("name"),
            row.getBytes("content"),
            json.readValue(row.getString("choices"), ImportChoices.class)))
        .optional()
        .orElseThrow(() -> new NotFound("list", id));
  }

  /// Means another sheet of the workbook.
  ///
  /// @param sheet null for the first that holds anything
  /// @throws NotFound as [#get] does
  void choose(ListKind list, UUID id, @Nullable String sheet) {
    var now = get(list, id).choices();
    var chosen =
        new ImportChoices(now.organisation(), now.skipBadRows(), now.markMissing(), null, sheet);
    jdbc.sql("update people.upload set choices = :choices where id = :id")
        .param("choices", json.writeValueAsString(chosen))
        .param("id", id)
        .update();
  }

  void drop(UUID id) {
    jdbc.sql("delete from people.upload where id = :id").param("id", id).update();
  }

  @Scheduled(fixedDelay = 3_600_000)
  void dropOld() {
    jdbc.sql("delete from people.upload where at < :before")
        .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
