package org.safeconduct.crisis.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.CloseOutcome;
import org.safeconduct.crisis.Headcount;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.NewHeadcount;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.crisis.OpenOutcome;
import org.safeconduct.crisis.opening.Population;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1/headcounts")
class HeadcountApi {
  private final Headcount headcounts;
  private final HeadcountBoard board;
  private final Messenger messenger;
  private final Refusals refusals;
  private final Permissions permissions;
  private final Gazetteer gazetteer;

  HeadcountApi(
      Headcount headcounts,
      HeadcountBoard board,
      Messenger messenger,
      Refusals refusals,
      Permissions permissions,
      Gazetteer gazetteer) {
    this.permissions = permissions;
    this.gazetteer = gazetteer;
    this.headcounts = headcounts;
    this.board = board;
    this.messenger = messenger;
    this.refusals = refusals;
  }

  @PostMapping
  ResponseEntity<?> open(
      @RequestBody JsonNode body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    permissions.require(Duty.RUN_HEADCOUNT);
    refusals.requireKnown(body);
    var request = new HeadcountRequest(body, gazetteer);
    var population = request.population();
    var schedule = request.schedule();
    var texts = request.texts();
    var title = request.title();
    boolean exercise = request.exercise();
    var name = request.key(key);
    if (!request.faults().isEmpty() || population.isEmpty())
      return refusals.faults(request.inItsWords(request.faults()));
    var complete = complete(population.get(), title, texts);
    var wanted = new NewHeadcount(
        population.get(), complete.title(), complete.texts(), exercise, schedule, name);
    return switch (headcounts.open(wanted)) {
      case OpenOutcome.Opened it when it.again() -> ResponseEntity.ok(json(it.id()));
      case OpenOutcome.Opened it ->
        ResponseEntity.created(URI.create("/api/v1/headcounts/" + it.id())).body(json(it.id()));
      case OpenOutcome.Refused it -> refusals.faults(request.inItsWords(it.faults()));
      case OpenOutcome.KeyReused _ -> refusals.keyReused();
    };
  }

  @GetMapping("/{id}")
  HeadcountJson get(@PathVariable HeadcountId id) {
    return json(id);
  }

  @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(@PathVariable HeadcountId id) {
    return board.watch(id);
  }

  @PostMapping("/{id}/closure")
  ResponseEntity<?> close(@PathVariable HeadcountId id, @RequestBody JsonNode body) {
    permissions.require(Duty.RUN_HEADCOUNT);
    refusals.requireKnown(body);
    var request = new Request(body);
    var reason = request.text("reason");
    var leavingHelp = request.flag("leavingHelp");
    if (!request.faults().isEmpty()) return refusals.faults(request.faults());
    return switch (headcounts.close(id, reason, leavingHelp)) {
      case CloseOutcome.Closed _ -> ResponseEntity.ok(json(id));
      case CloseOutcome.ClosedBefore it -> refusals.closed(it.by(), it.at());
      case CloseOutcome.HelpWaits _ ->
        refusals.faults(List.of(new NewHeadcount.Fault("leavingHelp", "help-waits")));
      case CloseOutcome.ReasonNeeded it -> refusals.reasonNeeded(it.totals());
    };
  }

  private HeadcountJson json(HeadcountId id) {
    var overview = board.overview(id);
    return HeadcountJson.of(
        overview, messenger.progress(overview.headcount().asking().question()));
  }

  /// What was left out is filled in as on the page that prepares a headcount.
  private Complete complete(Population population, String title, Map<String, Text> texts) {
    if (!title.isBlank() && !texts.isEmpty()) return new Complete(title, texts);
    var prepared = headcounts.prepare(population, title);
    return new Complete(prepared.title(), texts.isEmpty() ? prepared.texts() : texts);
  }

  private record Complete(String title, Map<String, Text> texts) {}
}
