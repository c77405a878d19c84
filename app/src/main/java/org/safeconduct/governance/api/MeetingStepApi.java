package org.safeconduct.governance.api;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.safeconduct.governance.meetings.MeetingFile;
import org.safeconduct.governance.meetings.MeetingOutcome;
import org.safeconduct.governance.meetings.Meetings;
import org.safeconduct.governance.meetings.Minutes;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Meetings planned, cancelled, held, with agenda and decisions, by whoever keeps the minutes.
/// Who was there, that the minutes are agreed, and corrections are said on pages.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/meetings")
class MeetingStepApi {
  private final Meetings meetings;
  private final Minutes minutes;
  private final MeetingApi told;
  private final FaultAnswers answers;
  private final Permissions permissions;
  private final RequestKeys keys;

  MeetingStepApi(
      Meetings meetings,
      Minutes minutes,
      MeetingApi told,
      FaultAnswers answers,
      Permissions permissions,
      RequestKeys keys) {
    this.keys = keys;
    this.meetings = meetings;
    this.minutes = minutes;
    this.told = told;
    this.answers = answers;
    this.permissions = permissions;
  }

  @PostMapping
  ResponseEntity<?> plan(@RequestBody JsonNode json, RequestKey key) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var of = body.needed("body", UUID::fromString);
    var starts = body.needed("starts", Instant::parse);
    var title = body.text("title");
    var place = body.text("place");
    if (!body.faults().isEmpty() || of == null || starts == null)
      return answers.wrong(body.faults());
    return keys.once(key, json, () -> meetings.plan(of, title, starts, place))
        .told(it -> answer(it, true), this::again);
  }

  @PostMapping("/{id}/cancellation")
  ResponseEntity<?> cancel(@PathVariable UUID id, @RequestBody JsonNode json) {
    meetings.requireKeeper(id);
    var body = answers.body(json);
    int version = number(body, "version");
    var reason = body.text("reason");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(meetings.cancel(id, version, reason), false);
  }

  @PostMapping("/{id}/holding")
  ResponseEntity<?> hold(@PathVariable UUID id, @RequestBody JsonNode json) {
    meetings.requireKeeper(id);
    var body = answers.body(json);
    int version = number(body, "version");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(meetings.hold(id, version), false);
  }

  @PostMapping("/{id}/items")
  ResponseEntity<?> item(@PathVariable UUID id, @RequestBody JsonNode json, RequestKey key) {
    meetings.requireKeeper(id);
    var body = answers.body(json);
    var item = new MeetingFile.Item(
        number(body, "number"), body.text("title"), body.text("papers"), body.text("minutes"));
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return keys.once(key, json, () -> minutes.item(id, item))
        .told(it -> answer(it, false), this::again);
  }

  @PostMapping("/{id}/decisions")
  ResponseEntity<?> decide(@PathVariable UUID id, @RequestBody JsonNode json, RequestKey key) {
    meetings.requireKeeper(id);
    var body = answers.body(json);
    int item = number(body, "item");
    var words = body.text("words");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return keys.once(key, json, () -> minutes.decide(id, item, words))
        .told(it -> answer(it, false), this::again);
  }

  private ResponseEntity<?> again(UUID meeting) {
    return ResponseEntity.ok(told.meeting(meeting));
  }

  private static int number(Body body, String field) {
    return Objects.requireNonNullElse(body.number(field), 0);
  }

  private ResponseEntity<?> answer(MeetingOutcome outcome, boolean created) {
    return switch (outcome) {
      case MeetingOutcome.Done it
      when created ->
        ResponseEntity.created(URI.create("/api/v1/meetings/" + it.id()))
            .body(told.meeting(it.id()));
      case MeetingOutcome.Done it -> ResponseEntity.ok(told.meeting(it.id()));
      case MeetingOutcome.Refused it -> answers.wrong(it.faults());
      case MeetingOutcome.NotNow _ -> answers.movedOn();
    };
  }
}
