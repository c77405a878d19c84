package org.safeconduct.governance.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.nominations.Nominating;
import org.safeconduct.governance.nominations.NominationId;
import org.safeconduct.governance.nominations.NominationOutcome;
import org.safeconduct.governance.nominations.NomineeAnswers;
import org.safeconduct.governance.posts.Letter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The steps of a nomination that a person decides, by a token of that person's own account: who
/// nominates holds the authority then, and who accepts is the nominee. A service account is no
/// person and is refused.
@RestController
@Shows(Content.NETWORK)
@RequestMapping("/api/v1/nominations/{id}")
class NominationStepApi {
  private final Nominating nominating;
  private final NomineeAnswers nominees;
  private final NominationApi nominations;
  private final FaultAnswers answers;
  private final Permissions permissions;
  private final Clock clock;

  NominationStepApi(
      Nominating nominating,
      NomineeAnswers nominees,
      NominationApi nominations,
      FaultAnswers answers,
      Permissions permissions,
      Clock clock) {
    this.nominating = nominating;
    this.nominees = nominees;
    this.nominations = nominations;
    this.answers = answers;
    this.permissions = permissions;
    this.clock = clock;
  }

  @PostMapping("/nomination")
  ResponseEntity<?> nominate(@PathVariable NominationId id, @RequestBody JsonNode json) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    nominations.get(id);
    var faults = answers.body(json).faults();
    return faults.isEmpty() ? answer(nominating.nominate(id)) : answers.wrong(faults);
  }

  @PostMapping("/refusal")
  ResponseEntity<?> refuse(@PathVariable NominationId id, @RequestBody JsonNode json) {
    permissions.requireAny(Duty.TAKE_PART, Duty.MANAGE_NETWORK);
    nominations.get(id);
    var body = answers.body(json);
    var reason = body.text("reason");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(nominating.refuse(id, reason));
  }

  @PostMapping("/acceptance")
  ResponseEntity<?> accept(@PathVariable NominationId id, @RequestBody JsonNode json) {
    permissions.require(Duty.OWN_ACCOUNT);
    nominations.get(id);
    var faults = answers.body(json).faults();
    return faults.isEmpty() ? answer(nominees.accept(id)) : answers.wrong(faults);
  }

  @PostMapping("/declining")
  ResponseEntity<?> decline(@PathVariable NominationId id, @RequestBody JsonNode json) {
    permissions.require(Duty.OWN_ACCOUNT);
    nominations.get(id);
    var body = answers.body(json);
    var reason = body.text("reason");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(nominees.decline(id, reason));
  }

  @PostMapping("/activation")
  ResponseEntity<?> activate(@PathVariable NominationId id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    nominations.get(id);
    var body = answers.body(json);
    var from = Objects.requireNonNullElse(body.moment("from"), clock.instant());
    var until = Objects.requireNonNullElse(body.moment("until"), Interval.FOREVER);
    LocalDate dated = body.day("letterDate");
    var letter = new Letter(body.text("letter"), dated, body.text("appointedBy"), null);
    var replaced = replaced(body);
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    if (!from.isBefore(until))
      return answers.wrong(List.of(new Fault("until", "until-before-from")));
    return answer(nominating.activate(id, new Interval(from, until), letter, null, replaced));
  }

  private static Nominating.@Nullable Replaced replaced(Body body) {
    var appointment = body.read("replaces", AppointmentId::valueOf);
    var version = Objects.requireNonNullElse(body.number("version"), 0);
    var reason = body.text("reason");
    return appointment == null ? null : new Nominating.Replaced(appointment, version, reason);
  }

  private ResponseEntity<?> answer(NominationOutcome outcome) {
    return switch (outcome) {
      case NominationOutcome.Done it -> ResponseEntity.ok(nominations.get(it.id()));
      case NominationOutcome.Refused it -> answers.wrong(it.faults());
      case NominationOutcome.NotNow _ -> answers.movedOn();
      case NominationOutcome.NotEntitled it -> answers.notEntitled(it.key(), it.arguments());
    };
  }
}
