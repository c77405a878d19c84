package org.safeconduct.governance.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.consultations.Consultation;
import org.safeconduct.governance.consultations.ConsultationFile;
import org.safeconduct.governance.consultations.ConsultationFilter;
import org.safeconduct.governance.consultations.ConsultationOutcome;
import org.safeconduct.governance.consultations.Consultations;
import org.safeconduct.governance.consultations.Consulting;
import org.safeconduct.governance.consultations.NewConsultation;
import org.safeconduct.governance.consultations.Reply;
import org.safeconduct.governance.consultations.Round;
import org.safeconduct.governance.consultations.Silence;
import org.safeconduct.governance.consultations.Stance;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
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

/// Consultations as a program reads, opens and answers them; positions are in [PositionApi].
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/consultations")
class ConsultationApi {
  private final Consultations consultations;
  private final Consulting consulting;
  private final FaultAnswers answers;
  private final Clock clock;
  private final Permissions permissions;
  private final RequestKeys keys;

  ConsultationApi(
      Consultations consultations,
      Consulting consulting,
      FaultAnswers answers,
      Clock clock,
      Permissions permissions,
      RequestKeys keys) {
    this.keys = keys;
    this.permissions = permissions;
    this.consultations = consultations;
    this.consulting = consulting;
    this.answers = answers;
    this.clock = clock;
  }

  record Listed(Instant asOf, long total, List<RoundJson> consultations) {}

  record RoundJson(
      String id,
      String title,
      String state,
      int version,
      String silence,
      Instant opened,
      Instant deadline) {
    static RoundJson of(Consultation it) {
      return new RoundJson(
          it.id().toString(),
          it.title(),
          it.round().word().name(),
          it.version(),
          it.silence().name(),
          it.opened().at(),
          it.deadline());
    }
  }

  record FileJson(
      Instant asOf,
      RoundJson consultation,
      String question,
      String papers,
      List<VoiceJson> voices,
      @Nullable String position,
      @Nullable String decision) {
    static FileJson of(ConsultationFile it, Instant now) {
      var adoption = it.adoption();
      return new FileJson(
          now,
          RoundJson.of(it.consultation()),
          it.consultation().question(),
          it.consultation().papers(),
          it.voices().stream().map(VoiceJson::of).toList(),
          it.positions().isEmpty() ? null : it.positions().getFirst().words(),
          adoption == null ? null : adoption.number());
    }
  }

  record VoiceJson(String organisation, List<ReplyJson> replies) {
    static VoiceJson of(ConsultationFile.Voice it) {
      return new VoiceJson(
          it.organisation().toString(), it.replies().stream().map(ReplyJson::of).toList());
    }
  }

  record ReplyJson(
      String stance,
      String words,
      @Nullable String person,
      String capacity,
      Instant at,
      boolean late) {
    static ReplyJson of(Reply it) {
      return new ReplyJson(
          it.stance().name(),
          it.words(),
          it.person() == null ? null : it.person().toString(),
          it.capacity(),
          it.at(),
          it.late());
    }
  }

  /// The five hundred with the latest deadlines.
  @GetMapping
  Listed list(
      @RequestParam Round.@Nullable Word state,
      @RequestParam @Nullable OrganisationId organisation,
      @RequestParam(defaultValue = "false") boolean awaited) {
    var page = consultations.list(
        new ConsultationFilter(state, organisation, awaited, ""),
        new PageRequest(0, PageRequest.MOST, null));
    return new Listed(
        clock.instant(), page.total(), page.rows().stream().map(RoundJson::of).toList());
  }

  @GetMapping("/{id}")
  FileJson get(@PathVariable UUID id) {
    return FileJson.of(consultations.get(id), clock.instant());
  }

  @PostMapping
  ResponseEntity<?> open(@RequestBody JsonNode json, RequestKey key) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var silence = body.needed("silence", Silence::valueOf);
    var deadline = body.needed("deadline", Instant::parse);
    var asked = new HashSet<OrganisationId>();
    for (var it : body.list("organisations")) {
      var one = body.read("organisations", it, OrganisationId::valueOf);
      if (one != null) asked.add(one);
    }
    if (!body.faults().isEmpty() || silence == null || deadline == null)
      return answers.wrong(body.faults());
    var country = body.text("country");
    var wanted = new NewConsultation(
        body.text("title"),
        body.text("question"),
        body.text("papers"),
        country.isEmpty() ? null : country,
        silence,
        deadline,
        asked);
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return keys.once(key, json, () -> consulting.open(wanted))
        .told(it -> answer(it, true), made -> ResponseEntity.ok(get(made)));
  }

  @PostMapping("/{id}/replies")
  ResponseEntity<?> reply(@PathVariable UUID id, @RequestBody JsonNode json, RequestKey key) {
    consultations.get(id);
    var body = answers.body(json);
    var organisation = body.needed("organisation", OrganisationId::valueOf);
    var stance = body.needed("stance", Stance::valueOf);
    var words = body.text("words");
    var capacity = body.text("capacity");
    var faults = new ArrayList<Fault>(body.faults());
    if (!faults.isEmpty() || organisation == null || stance == null) return answers.wrong(faults);
    return keys.once(key, json, () -> consulting.reply(id, organisation, stance, words, capacity))
        .told(it -> answer(it, false), made -> ResponseEntity.ok(get(made)));
  }

  private ResponseEntity<?> answer(ConsultationOutcome outcome, boolean created) {
    return switch (outcome) {
      case ConsultationOutcome.Done it
      when created ->
        ResponseEntity.created(URI.create("/api/v1/consultations/" + it.id())).body(get(it.id()));
      case ConsultationOutcome.Done it -> ResponseEntity.ok(get(it.id()));
      case ConsultationOutcome.Refused it -> answers.wrong(it.faults());
      case ConsultationOutcome.NotNow _, ConsultationOutcome.NotEntitled _ -> answers.movedOn();
    };
  }
}
