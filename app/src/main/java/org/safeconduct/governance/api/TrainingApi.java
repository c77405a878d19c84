package org.safeconduct.governance.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.training.TrainingOutcome;
import org.safeconduct.governance.training.Trainings;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The trainings of a person, and withdrawing one.
@RestController
@Shows(Content.NETWORK)
class TrainingApi {
  private final Permissions permissions;
  private final Trainings trainings;
  private final FaultAnswers answers;
  private final Clock clock;

  TrainingApi(Permissions permissions, Trainings trainings, FaultAnswers answers, Clock clock) {
    this.permissions = permissions;
    this.trainings = trainings;
    this.answers = answers;
    this.clock = clock;
  }

  /// @param trainings by course; the first one of each counts, unless it is withdrawn
  record Listed(Instant asOf, List<TrainingJson> trainings) {}

  @GetMapping("/api/v1/people/{id}/trainings")
  Listed list(@PathVariable PersonId id) {
    return new Listed(
        clock.instant(),
        trainings.of(id).values().stream()
            .flatMap(List::stream)
            .map(TrainingJson::of)
            .toList());
  }

  @PostMapping("/api/v1/trainings/{id}/withdrawal")
  ResponseEntity<?> withdraw(@PathVariable UUID id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var reason = body.text("reason");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return switch (trainings.withdraw(id, reason)) {
      case TrainingOutcome.Done _ -> ResponseEntity.ok(TrainingJson.of(trainings.get(id)));
      case TrainingOutcome.Refused it -> answers.wrong(it.faults());
      case TrainingOutcome.NotNow _ -> answers.movedOn();
    };
  }
}
