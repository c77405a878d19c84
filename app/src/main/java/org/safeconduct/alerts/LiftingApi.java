package org.safeconduct.alerts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.KnownFields;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Problems;
import org.safeconduct.platform.Shows;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Lifts an alert for a program.
@RestController
@Shows(Content.ADVICE)
class LiftingApi {
  private static final String REASON = "reason";

  private final AlertDesk desk;
  private final Permissions permissions;
  private final Problems problems;
  private final MessageSource words;
  private final KnownFields fields;

  LiftingApi(
      AlertDesk desk,
      Permissions permissions,
      Problems problems,
      MessageSource words,
      KnownFields fields) {
    this.fields = fields;
    this.desk = desk;
    this.permissions = permissions;
    this.problems = problems;
    this.words = words;
  }

  @PostMapping(
      path = "/api/v1/alerts/{id}/lifting",
      produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  ResponseEntity<?> lift(
      @PathVariable AlertId id,
      @RequestBody(required = false) @Nullable JsonNode body,
      Locale reader) {
    permissions.require(Duty.ENTER_ALERTS);
    if (body != null) fields.require(body);
    var reason = body == null ? "" : reason(body);
    return switch (desk.lift(id, reason)) {
      case Outcome.Done() -> ResponseEntity.ok(AlertJson.of(desk.get(id), reader, words));
      case Outcome.AlreadyDecided _ -> answer(problems.of(HttpStatus.CONFLICT, "alert-over"));
      case Outcome.ReasonNeeded(var label) -> answer(wrong(label, reason, reader));
    };
  }

  /// What is no text is no reason.
  private static String reason(JsonNode body) {
    return body.path(REASON).isString() ? body.path(REASON).asString() : "";
  }

  private ProblemDetail wrong(String label, String reason, Locale reader) {
    var problem = problems.of(HttpStatus.BAD_REQUEST, "alert-reason", AlertDesk.LONGEST_REASON);
    var code = reason.isBlank() ? "missing" : "too-long";
    var detail = words.getMessage(label, null, label, reader);
    problem.setProperty(
        "faults", List.of(Map.of("where", REASON, "code", code, "detail", String.valueOf(detail))));
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
