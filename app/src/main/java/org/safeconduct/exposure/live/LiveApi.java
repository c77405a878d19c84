package org.safeconduct.exposure.live;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.KnownFields;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Problems;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.Shows;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// One's own windows and positions for a device that sends them.
@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1/me")
class LiveApi {
  private final LiveSharing sharing;
  private final LivePositions positions;
  private final Problems problems;
  private final MessageSource words;
  private final Clock clock;
  private final RequestKeys keys;
  private final KnownFields fields;
  private final Permissions permissions;

  LiveApi(
      LiveSharing sharing,
      LivePositions positions,
      Problems problems,
      MessageSource words,
      Clock clock,
      RequestKeys keys,
      KnownFields fields,
      Permissions permissions) {
    this.permissions = permissions;
    this.fields = fields;
    this.keys = keys;
    this.sharing = sharing;
    this.positions = positions;
    this.problems = problems;
    this.words = words;
    this.clock = clock;
  }

  /// @param open whether it holds now and was not closed
  record WindowJson(
      String id,
      Instant from,
      Instant until,
      String purpose,
      Instant openedAt,
      @Nullable Instant closedAt,
      boolean open) {
    static WindowJson of(LiveWindow it, Instant now) {
      return new WindowJson(
          it.id().toString(),
          it.when().from(),
          it.when().until(),
          it.purpose(),
          it.openedAt(),
          it.closedAt(),
          it.holds(now));
    }
  }

  /// @param windows the latest first
  record Windows(Instant asOf, List<WindowJson> windows) {}

  @GetMapping("/live-windows")
  Windows list() {
    var now = clock.instant();
    return new Windows(
        now, sharing.mine().stream().map(it -> WindowJson.of(it, now)).toList());
  }

  @PostMapping(path = "/live-windows", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> open(@RequestBody JsonNode body, RequestKey key, Locale language) {
    return once(
        key,
        body,
        () -> sharing.open(text(body, "from"), text(body, "until"), text(body, "purpose")),
        language);
  }

  @DeleteMapping("/live-windows/{id}")
  WindowJson close(@PathVariable UUID id) {
    return WindowJson.of(sharing.close(id), clock.instant());
  }

  @PostMapping(path = "/positions", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> report(@RequestBody JsonNode body, RequestKey key, Locale language) {
    return once(
        key,
        body,
        () -> positions.report(new OwnPosition(
            text(body, "latitude"),
            text(body, "longitude"),
            text(body, "accuracy"),
            "",
            text(body, "at"))),
        language);
  }

  private ResponseEntity<?> once(
      RequestKey key, JsonNode body, Supplier<LiveOutcome> deed, Locale language) {
    permissions.require(Duty.OWN_PROFILE);
    fields.require(body);
    return keys.once(key, body, deed)
        .told(
            it -> told(it, language),
            made -> ResponseEntity.ok(WindowJson.of(sharing.get(made), clock.instant())));
  }

  private ResponseEntity<?> told(LiveOutcome outcome, Locale language) {
    return switch (outcome) {
      case LiveOutcome.Opened it -> ResponseEntity.ok(WindowJson.of(it.window(), clock.instant()));
      case LiveOutcome.Taken it -> ResponseEntity.ok(WindowJson.of(it.window(), clock.instant()));
      case LiveOutcome.Refused it -> refused(it.wrongs(), language);
      case LiveOutcome.NoWindow _ ->
        ResponseEntity.status(HttpStatus.CONFLICT)
            .body(problems.of(HttpStatus.CONFLICT, "no-live-window"));
    };
  }

  private ResponseEntity<?> refused(Map<String, String> wrongs, Locale language) {
    var problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    problem.setProperty(
        "faults",
        wrongs.entrySet().stream()
            .map(it -> Map.of(
                "field", it.getKey(),
                "code", it.getValue(),
                "detail",
                    words.getMessage(
                        "exposure.live.wrong." + it.getValue(), new Object[0], language)))
            .toList());
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  private static String text(JsonNode body, String field) {
    return body.path(field).asString("");
  }
}
