package org.safeconduct.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The audit trail for programs, such as one that watches for what should not happen: read, newest
/// first, and never written.
@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1/audit")
class AuditApi {
  private static final RowLimit LIMIT = new RowLimit(100, 999);

  private final AuditLog log;
  private final AuditSearches searches;
  private final JsonMapper json;
  private final Clock clock;

  AuditApi(AuditLog log, AuditSearches searches, JsonMapper json, Clock clock) {
    this.log = log;
    this.searches = searches;
    this.json = json;
    this.clock = clock;
  }

  /// @param next cursor of the next, older page; null on the last
  record Listed(
      Instant asOf, List<EntryJson> entries, @Nullable String next) {}

  /// @param number in the trail; gaps are entries that were rolled back
  /// @param account the id of who acted; null for a job
  record EntryJson(
      long number,
      Instant at,
      String actor,
      String kind,
      @Nullable String account,
      String deed,
      String subject,
      JsonNode details) {}

  @GetMapping
  Listed list(
      AuditFilter filter,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable Long cursor) {
    var search = searches.read(filter);
    int size = LIMIT.of(limit);
    var rows = log.older(search.filter(), cursor, size + 1);
    var page = rows.subList(0, Math.min(size, rows.size()));
    return new Listed(
        clock.instant(),
        page.stream().map(this::entry).toList(),
        rows.size() > size ? String.valueOf(page.getLast().id()) : null);
  }

  private EntryJson entry(AuditEntry it) {
    return new EntryJson(
        it.id(),
        it.at(),
        it.actor(),
        it.kind(),
        it.actorId(),
        it.deed(),
        it.subject(),
        json.readTree(it.details()));
  }
}
