package org.safeconduct.governance.api;

import java.util.Objects;
import java.util.UUID;
import org.safeconduct.governance.consultations.ConsultationOutcome;
import org.safeconduct.governance.consultations.Consultations;
import org.safeconduct.governance.consultations.Consulting;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The position that follows from a consultation: written by whoever keeps the network, adopted
/// under the authority of the person whose token it is.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/consultations/{id}")
class PositionApi {
  private final Consultations consultations;
  private final Consulting consulting;
  private final ConsultationApi told;
  private final FaultAnswers answers;
  private final Permissions permissions;

  PositionApi(
      Consultations consultations,
      Consulting consulting,
      ConsultationApi told,
      FaultAnswers answers,
      Permissions permissions) {
    this.consultations = consultations;
    this.consulting = consulting;
    this.told = told;
    this.answers = answers;
    this.permissions = permissions;
  }

  @PostMapping("/position")
  ResponseEntity<?> consolidate(@PathVariable UUID id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    consultations.get(id);
    var body = answers.body(json);
    int version = version(body);
    var words = body.text("words");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(consulting.consolidate(id, version, words));
  }

  @PostMapping("/adoption")
  ResponseEntity<?> adopt(@PathVariable UUID id, @RequestBody JsonNode json) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    consultations.get(id);
    var body = answers.body(json);
    int version = version(body);
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(consulting.adopt(id, version));
  }

  @PostMapping("/withdrawal")
  ResponseEntity<?> withdraw(@PathVariable UUID id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    consultations.get(id);
    var body = answers.body(json);
    int version = version(body);
    var reason = body.text("reason");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(consulting.withdraw(id, version, reason));
  }

  private static int version(Body body) {
    return Objects.requireNonNullElse(body.number("version"), 0);
  }

  private ResponseEntity<?> answer(ConsultationOutcome outcome) {
    return switch (outcome) {
      case ConsultationOutcome.Done it -> ResponseEntity.ok(told.get(it.id()));
      case ConsultationOutcome.Refused it -> answers.wrong(it.faults());
      case ConsultationOutcome.NotNow _ -> answers.movedOn();
      case ConsultationOutcome.NotEntitled it -> answers.notEntitled(it.key(), it.arguments());
    };
  }
}
