package org.safeconduct.governance.api;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.nominations.Nominating;
import org.safeconduct.governance.nominations.Nomination;
import org.safeconduct.governance.nominations.NominationFilter;
import org.safeconduct.governance.nominations.NominationId;
import org.safeconduct.governance.nominations.NominationOutcome;
import org.safeconduct.governance.nominations.Nominations;
import org.safeconduct.governance.nominations.Standing;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
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

/// Nominations as a program reads them, and the steps of whoever keeps the network; what persons
/// decide is in [NominationStepApi].
@RestController
@Shows(Content.NETWORK)
@RequestMapping("/api/v1/nominations")
class NominationApi {
  private final Nominations nominations;
  private final Nominating nominating;
  private final FaultAnswers answers;
  private final Clock clock;
  private final Permissions permissions;
  private final RequestKeys keys;

  NominationApi(
      Nominations nominations,
      Nominating nominating,
      FaultAnswers answers,
      Clock clock,
      Permissions permissions,
      RequestKeys keys) {
    this.keys = keys;
    this.permissions = permissions;
    this.nominations = nominations;
    this.nominating = nominating;
    this.answers = answers;
    this.clock = clock;
  }

  record Listed(Instant asOf, long total, List<NominationJson> nominations) {}

  /// @param person null for readers who may not know who it is
  record NominationJson(
      String id,
      @Nullable String person,
      String organisation,
      String post,
      String state,
      Instant since,
      @Nullable LocalDate trainingDue) {
    static NominationJson of(Nomination it, boolean named) {
      return new NominationJson(
          it.id().toString(),
          named ? it.person().toString() : null,
          it.organisation().toString(),
          it.post().name(),
          it.standing().word().name(),
          it.since(),
          it.trainingDue());
    }
  }

  /// The oldest five hundred.
  @GetMapping
  Listed list(
      @RequestParam Standing.@Nullable Word state,
      @RequestParam @Nullable OrganisationId organisation,
      @RequestParam(defaultValue = "false") boolean past) {
    var page = nominations.list(
        new NominationFilter(state, organisation, null, past),
        new PageRequest(0, PageRequest.MOST, "since"));
    var named = nominations.named(page.rows());
    return new Listed(
        clock.instant(),
        page.total(),
        page.rows().stream()
            .map(it -> NominationJson.of(it, named.contains(it.id())))
            .toList());
  }

  @GetMapping("/{id}")
  NominationJson get(@PathVariable NominationId id) {
    var it = nominations.get(id);
    return NominationJson.of(it, !nominations.named(List.of(it)).isEmpty());
  }

  @PostMapping
  ResponseEntity<?> identify(@RequestBody JsonNode json, RequestKey key) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var organisation = body.needed("organisation", OrganisationId::valueOf);
    var post = body.needed("post", Post::valueOf);
    var person = body.needed("person", PersonId::valueOf);
    if (!body.faults().isEmpty() || organisation == null || post == null || person == null)
      return answers.wrong(body.faults());
    return keys.once(key, json, () -> nominating.identify(organisation, post, person))
        .told(it -> answer(it, true), this::again);
  }

  @PostMapping("/{id}/training")
  ResponseEntity<?> train(
      @PathVariable NominationId id, @RequestBody JsonNode json, RequestKey key) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var taken = TrainingJson.read(body);
    if (taken == null) return answers.wrong(body.faults());
    return keys.once(key, json, () -> nominating.train(id, taken))
        .told(it -> answer(it, false), this::again);
  }

  private ResponseEntity<?> again(UUID made) {
    return ResponseEntity.ok(get(new NominationId(made)));
  }

  @PostMapping("/{id}/withdrawal")
  ResponseEntity<?> withdraw(@PathVariable NominationId id, @RequestBody JsonNode json) {
    permissions.require(Duty.MANAGE_NETWORK);
    var body = answers.body(json);
    var reason = body.text("reason");
    if (!body.faults().isEmpty()) return answers.wrong(body.faults());
    return answer(nominating.withdraw(id, reason), false);
  }

  private ResponseEntity<?> answer(NominationOutcome outcome, boolean created) {
    return switch (outcome) {
      case NominationOutcome.Done it
      when created ->
        ResponseEntity.created(URI.create("/api/v1/nominations/" + it.id())).body(get(it.id()));
      case NominationOutcome.Done it -> ResponseEntity.ok(get(it.id()));
      case NominationOutcome.Refused it -> answers.wrong(it.faults());
      case NominationOutcome.NotNow _, NominationOutcome.NotEntitled _ -> answers.movedOn();
    };
  }
}
