package org.safeconduct.governance.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.meetings.ActionFilter;
import org.safeconduct.governance.meetings.ActionPoint;
import org.safeconduct.governance.meetings.ActionState;
import org.safeconduct.governance.meetings.Actions;
import org.safeconduct.governance.meetings.MeetingOutcome;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/actions")
class ActionApi {
  private final Actions actions;
  private final FaultAnswers answers;
  private final Clock clock;
  private final RequestKeys keys;

  ActionApi(Actions actions, FaultAnswers answers, Clock clock, RequestKeys keys) {
    this.keys = keys;
    this.actions = actions;
    this.answers = answers;
    this.clock = clock;
  }

  record Listed(Instant asOf, long total, List<ActionJson> actions) {}

  /// @param step number of the last step; send it back with the next one
  record ActionJson(
      String id,
      String number,
      String meeting,
      String words,
      String owner,
      LocalDate due,
      String state,
      int step,
      String note,
      Instant since) {
    static ActionJson of(ActionPoint it) {
      return new ActionJson(
          it.id().toString(),
          it.number(),
          it.meeting().toString(),
          it.words(),
          it.owner().toString(),
          it.due(),
          it.last().state().name(),
          it.last().number(),
          it.last().note(),
          it.last().at());
    }
  }

  /// Those due first; five hundred at most.
  @GetMapping
  Listed list(
      @RequestParam @Nullable UUID body,
      @RequestParam @Nullable ActionState state,
      @RequestParam(defaultValue = "false") boolean overdue) {
    var page = actions.list(
        new ActionFilter(body, state, null, overdue, ""),
        new PageRequest(0, PageRequest.MOST, "due"));
    return new Listed(
        clock.instant(), page.total(), page.rows().stream().map(ActionJson::of).toList());
  }

  @GetMapping("/{id}")
  ActionJson get(@PathVariable UUID id) {
    return ActionJson.of(actions.get(id));
  }

  @PostMapping("/{id}/steps")
  ResponseEntity<?> move(@PathVariable UUID id, @RequestBody JsonNode json, RequestKey key) {
    actions.get(id);
    var body = answers.body(json);
    var state = body.needed("state", ActionState::valueOf);
    var seen = body.number("step");
    var due = body.day("due");
    var note = body.text("note");
    var faults = new ArrayList<>(body.faults());
    if (seen == null) faults.add(new Fault("step", "field-needed"));
    if (!faults.isEmpty() || state == null || seen == null) return answers.wrong(faults);
    return keys.once(key, json, () -> actions.move(id, seen, state, note, due))
        .told(this::answer, made -> ResponseEntity.ok(get(made)));
  }

  private ResponseEntity<?> answer(MeetingOutcome outcome) {
    return switch (outcome) {
      case MeetingOutcome.Done it -> ResponseEntity.ok(get(it.id()));
      case MeetingOutcome.Refused it -> answers.wrong(it.faults());
      case MeetingOutcome.NotNow _ -> answers.movedOn();
    };
  }
}
