package org.safeconduct.exposure.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.Exposure;
import org.safeconduct.exposure.ExposureBoard;
import org.safeconduct.exposure.ExposureFilter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.KnownFields;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1")
class ExposureApi {
  private final ExposureBoard board;
  private final AreaReader areas;
  private final FilterReader filters;
  private final Clock clock;
  private final MessageSource messages;
  private final Permissions permissions;
  private final QuestionProblems problems;
  private final KnownFields fields;

  ExposureApi(
      ExposureBoard board,
      AreaReader areas,
      FilterReader filters,
      Clock clock,
      MessageSource messages,
      Permissions permissions,
      QuestionProblems problems,
      KnownFields fields) {
    this.fields = fields;
    this.permissions = permissions;
    this.problems = problems;
    this.board = board;
    this.areas = areas;
    this.filters = filters;
    this.clock = clock;
    this.messages = messages;
  }

  @GetMapping("/alerts/{id}/exposure")
  ExposureJson ofAlert(@PathVariable AlertId id, ExposureQuery query, Stretch stretch) {
    var filter = filter(query, stretch, new ArrayList<>());
    return json(board.exposure(id, filter), filter, List.of());
  }

  @PostMapping("/exposure")
  ExposureJson ofArea(@RequestBody JsonNode body, ExposureQuery query, Stretch stretch) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    fields.require(body);
    var faults = new ArrayList<Fault>();
    var drawn = areas.read(body, faults);
    var timed = body.has("at") || body.has("from") || body.has("to")
        ? query.asking(text(body, "at"), text(body, "from"), text(body, "to"))
        : query;
    var known = body.has("knownAt") ? timed.asKnownAt(text(body, "knownAt")) : timed;
    var filter = filter(known, stretch, faults);
    if (drawn == null) throw new BadQuestion(faults);
    return json(board.exposure(drawn.area(), filter), filter, drawn.findings());
  }

  @ExceptionHandler
  ProblemDetail explain(BadQuestion question) {
    return problems.of(question.faults());
  }

  @ExceptionHandler
  ProblemDetail explain(HttpMessageNotReadableException unreadable) {
    return problems.of(List.of(new Fault("", "json-unreadable", "")));
  }

  /// Ages are those at the moment of the knowledge.
  private ExposureJson json(Exposure exposure, ExposureFilter filter, List<String> findings) {
    var knownAt = filter.knownAt();
    var told = findings.stream()
        .map(it -> new ExposureJson.FindingJson(it, say(Drawn.label(it))))
        .toList();
    return ExposureJson.of(exposure, knownAt, knownAt == null ? clock.instant() : knownAt, told);
  }

  private ExposureFilter filter(ExposureQuery query, Stretch stretch, List<Fault> faults) {
    var filter = filters.read(query, stretch, faults);
    if (!faults.isEmpty()) throw new BadQuestion(faults);
    return filter;
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  private static @Nullable String text(JsonNode body, String name) {
    var value = body.path(name);
    return value.isNull() || value.isMissingNode() ? null : value.asString();
  }
}
