package org.safeconduct.briefing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.KnownFields;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Problems;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Which lists are sent to whom, for programs: read, made, paused, resumed and ended.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/list-schedules")
class ScheduleApi {
  private static final RowLimit SIZE = new RowLimit(50, PageRequest.MOST);

  private final Schedules schedules;
  private final Permissions permissions;
  private final Problems problems;
  private final Sheets words;
  private final Clock clock;
  private final KnownFields fields;
  private final RequestKeys keys;

  ScheduleApi(
      Schedules schedules,
      Permissions permissions,
      Problems problems,
      Sheets words,
      Clock clock,
      KnownFields fields,
      RequestKeys keys) {
    this.keys = keys;
    this.fields = fields;
    this.schedules = schedules;
    this.permissions = permissions;
    this.problems = problems;
    this.words = words;
    this.clock = clock;
  }

  record Listed(Instant asOf, List<ScheduleJson> schedules, int page, int pages, long total) {}

  /// @param filter what limits the list, by name
  /// @param next when it is due; null while it is paused
  record ScheduleJson(
      String id,
      String list,
      String account,
      String recipient,
      Map<String, String> filter,
      RhythmJson rhythm,
      String format,
      boolean running,
      @Nullable Instant next) {
    static ScheduleJson of(Schedules.Line line) {
      var it = line.schedule();
      return new ScheduleJson(
          it.id().toString(),
          it.list().word(),
          it.account().toString(),
          line.recipient(),
          it.filter().parts(),
          RhythmJson.of(it.rhythm()),
          it.format().name(),
          it.isRunning(),
          it.isRunning() ? it.nextAt() : null);
    }
  }

  /// @param day of the week, 1 is Monday, or of the month
  record RhythmJson(String each, int day, String at, String zone) {
    static RhythmJson of(Rhythm it) {
      return new RhythmJson(
          it.each().name(), it.day(), it.at().toString(), it.zone().getId());
    }
  }

  record MadeJson(String id) {}

  @GetMapping
  Listed list(
      @RequestParam(required = false) @Nullable String list,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable Integer size) {
    BadParameter.requireWord(
        "list", list, List.of(ListKind.values()).stream().map(ListKind::word).toList());
    var kind = BadParameter.read("list", list, ListKind::of);
    var found = schedules.list(kind, new PageRequest(page, SIZE.of(size), "next"));
    return new Listed(
        clock.instant(),
        found.rows().stream().map(ScheduleJson::of).toList(),
        found.number(),
        found.pages(),
        found.total());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> add(@RequestBody JsonNode body, RequestKey key) {
    permissions.require(Duty.SCHEDULE_LISTS);
    fields.require(body);
    var filter = filter(body);
    filter.parts();
    var kind = ListApi.find(text(body, "list"));
    if (kind.isEmpty()) return refused(Map.of("list", "briefing.wrong.list"));
    var rhythm = body.path("rhythm");
    var wanted = new NewSchedule(
        text(body, "account"),
        text(rhythm, "each"),
        text(rhythm, "day"),
        text(rhythm, "at"),
        text(rhythm, "zone"),
        text(body, "format"));
    return keys.once(key, body, () -> schedules.add(kind.get(), filter, wanted))
        .told(this::told, made -> ResponseEntity.ok(new MadeJson(made.toString())));
  }

  @PostMapping(path = "/{id}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
  MadeJson pause(@PathVariable UUID id) {
    schedules.pause(id);
    return new MadeJson(id.toString());
  }

  @PostMapping(path = "/{id}/resumption", consumes = MediaType.APPLICATION_JSON_VALUE)
  MadeJson resume(@PathVariable UUID id) {
    schedules.resume(id);
    return new MadeJson(id.toString());
  }

  @DeleteMapping("/{id}")
  MadeJson delete(@PathVariable UUID id) {
    schedules.delete(id);
    return new MadeJson(id.toString());
  }

  private ResponseEntity<?> told(ScheduleOutcome outcome) {
    return switch (outcome) {
      case ScheduleOutcome.Done it ->
        ResponseEntity.created(URI.create("/api/v1/list-schedules"))
            .body(new MadeJson(it.schedule().toString()));
      case ScheduleOutcome.Refused it -> refused(it.faults());
    };
  }

  private static ListFilter filter(JsonNode body) {
    var filter = body.path("filter");
    var organisation = text(filter, "organisation");
    return new ListFilter(
        BadParameter.read("organisation", organisation, UUID::fromString),
        text(filter, "q"),
        text(filter, "country"),
        text(filter, "missing"),
        text(filter, "course"),
        text(filter, "standing"));
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).asString("");
  }

  private ResponseEntity<?> refused(Map<String, String> faults) {
    var problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    problem.setProperty(
        "faults",
        faults.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(it -> Map.of(
                "field", it.getKey(),
                "code", it.getValue().substring(it.getValue().lastIndexOf('.') + 1),
                "detail", words.text(it.getValue())))
            .toList());
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
