package org.safeconduct.governance.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.posts.StepsBefore;
import org.safeconduct.platform.KnownFields;
import org.safeconduct.platform.Problems;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Reads what programs ask of the network's API, and tells its expected noes as RFC
/// 9457 problems.
@Component
class FaultAnswers {
  private final Problems problems;
  private final MessageSource words;
  private final KnownFields fields;

  FaultAnswers(Problems problems, MessageSource words, KnownFields fields) {
    this.fields = fields;
    this.problems = problems;
    this.words = words;
  }

  /// The body of a request, none of whose fields is unknown.
  ///
  /// @throws org.safeconduct.platform.BadParameter if one is
  Body body(JsonNode json) {
    fields.require(json);
    return new Body(json);
  }

  /// Something in the body is wrong.
  ResponseEntity<?> wrong(List<Fault> faults) {
    return invalid(faults.stream().map(this::told).toList());
  }

  /// What usually comes before is missing, and the body does not say that this is known.
  ResponseEntity<?> leftOut(Set<StepsBefore.LeftOut> steps) {
    return invalid(steps.stream().sorted().map(this::told).toList());
  }

  private ResponseEntity<?> invalid(List<Map<String, String>> faults) {
    var problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    problem.setProperty("faults", faults);
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /// The state of things does not offer this step any more.
  ResponseEntity<?> movedOn() {
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.of(HttpStatus.CONFLICT, "changed-meanwhile"));
  }

  /// The person has not the authority for this decision.
  ///
  /// @param key message key of why
  ResponseEntity<?> notEntitled(String key, List<Object> arguments) {
    var problem = problems.of(HttpStatus.FORBIDDEN, "forbidden");
    problem.setDetail(words.getMessage(key, arguments.toArray(), LocaleContextHolder.getLocale()));
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private Map<String, String> told(StepsBefore.LeftOut step) {
    var words = this.words.getMessage(
        "governance.posts.left-out." + step, null, LocaleContextHolder.getLocale());
    var code = "left-out-" + step.name().toLowerCase(Locale.ROOT);
    return Map.of("field", "knowingly", "code", code, "detail", words);
  }

  private Map<String, String> told(Fault fault) {
    return Map.of(
        "field",
        fault.field(),
        "code",
        fault.code(),
        "detail",
        words.getMessage(
            "governance.fault." + fault.code(),
            fault.details().toArray(),
            LocaleContextHolder.getLocale()));
  }
}
