package org.safeconduct.people.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.people.presence.AwayWishes;
import org.safeconduct.people.presence.Presence;
import org.safeconduct.people.presence.PresenceCalendar;
import org.safeconduct.people.presence.PresenceOutcome;
import org.safeconduct.people.presence.WhoIsAway;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Presence calendars: who is away, one person's days, entered and withdrawn.
@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1")
class PresenceApi {
  private static final RowLimit LIMIT = new RowLimit(100, 999);

  private final WhoIsAway away;
  private final PresenceCalendar calendar;
  private final RequestKeys keys;
  private final FileAnswers answers;
  private final Clock clock;

  PresenceApi(
      WhoIsAway away,
      PresenceCalendar calendar,
      RequestKeys keys,
      FileAnswers answers,
      Clock clock) {
    this.away = away;
    this.calendar = calendar;
    this.keys = keys;
    this.answers = answers;
    this.clock = clock;
  }

  /// @param next cursor of the next page; null on the last
  record Listed(
      Instant asOf,
      long total,
      List<Map<String, @Nullable Object>> entries,
      @Nullable String next) {}

  /// @param entries the latest first
  record Days(Instant asOf, List<Map<String, @Nullable Object>> entries) {}

  @GetMapping("/presence")
  Listed list(
      AwayWishes wishes,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable UUID cursor) {
    var now = clock.instant();
    var filter = wishes.filter(now);
    int size = LIMIT.of(limit);
    var rows = away.next(filter, cursor, size + 1);
    var page = rows.subList(0, Math.min(size, rows.size()));
    return new Listed(
        now,
        away.count(filter),
        page.stream().map(PresenceJson::of).toList(),
        rows.size() > size ? page.getLast().entry().id().toString() : null);
  }

  @GetMapping("/people/{id}/presence")
  Days days(@PathVariable PersonId id) {
    return new Days(
        clock.instant(), calendar.of(id).stream().map(PresenceJson::of).toList());
  }

  @PostMapping(path = "/people/{id}/presence", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> enter(
      @PathVariable PersonId id, @RequestBody JsonNode body, RequestKey key, Locale language) {
    if (calendar.isMine(id)) answers.requireKnown(body);
    var draft = FileJson.draft(body);
    return keys.once(key, body, () -> calendar.enter(id, draft))
        .told(
            it -> told(it, HttpStatus.CREATED, null, language),
            made -> entry(calendar.get(made), HttpStatus.OK));
  }

  @DeleteMapping("/presence/{id}")
  ResponseEntity<?> withdraw(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Locale language) {
    var outcome = calendar.withdraw(id, FileAnswers.versionOrNone(match));
    return told(outcome, HttpStatus.OK, match, language);
  }

  private ResponseEntity<?> told(
      PresenceOutcome outcome, HttpStatus status, @Nullable String match, Locale language) {
    return switch (outcome) {
      case PresenceOutcome.Done it -> entry(it.entry(), status);
      case PresenceOutcome.Refused it -> answers.refused(it.wrongs(), language);
      case PresenceOutcome.Overlaps _ ->
        answers.refused(List.of(new Wrong("from", "overlaps")), language);
      case PresenceOutcome.ChangedMeanwhile _ -> answers.notOn(match);
    };
  }

  private static ResponseEntity<?> entry(Presence entry, HttpStatus status) {
    return ResponseEntity.status(status)
        .eTag(FileAnswers.tag(entry.version()))
        .body(PresenceJson.of(entry));
  }
}
