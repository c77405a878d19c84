package org.safeconduct.crisis.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.safeconduct.crisis.NewHeadcount.Fault;
import org.safeconduct.crisis.Totals;
import org.safeconduct.platform.KnownFields;
import org.safeconduct.platform.Problems;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The expected noes of the headcount API as RFC 9457 problems.
@Component
class Refusals {
  private final Problems problems;
  private final MessageSource words;
  private final KnownFields fields;

  Refusals(Problems problems, MessageSource words, KnownFields fields) {
    this.fields = fields;
    this.problems = problems;
    this.words = words;
  }

  /// Refuses a body with a field that is not known.
  void requireKnown(JsonNode body) {
    fields.require(body);
  }

  ResponseEntity<ProblemDetail> faults(List<Fault> faults) {
    var problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    problem.setProperty("faults", faults.stream().map(this::told).toList());
    return answer(problem);
  }

  ResponseEntity<ProblemDetail> keyReused() {
    return answer(problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused"));
  }

  ResponseEntity<ProblemDetail> closed(String by, Instant at) {
    var problem = problems.of(HttpStatus.CONFLICT, "headcount-closed", by, at.toString());
    problem.setProperty("closedBy", by);
    problem.setProperty("closedAt", at);
    return answer(problem);
  }

  ResponseEntity<ProblemDetail> stillOpen() {
    return answer(problems.of(HttpStatus.CONFLICT, "headcount-open"));
  }

  ResponseEntity<ProblemDetail> reasonNeeded(Totals totals) {
    var problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "reason-needed");
    problem.setProperty(
        "unsettled",
        Map.of(
            "silent", totals.silent(),
            "contradictions", totals.contradictions(),
            "helpWaiting", totals.helpWaiting()));
    return answer(problem);
  }

  private Map<String, String> told(Fault fault) {
    return Map.of(
        "field",
        fault.field(),
        "code",
        fault.code(),
        "detail",
        words.getMessage(
            fault.label(), new Object[] {fault.more()}, LocaleContextHolder.getLocale()));
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }
}
