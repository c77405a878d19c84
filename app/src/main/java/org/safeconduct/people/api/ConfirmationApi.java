package org.safeconduct.people.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.confirmations.ConfirmOutcome;
import org.safeconduct.people.confirmations.Confirmation;
import org.safeconduct.people.confirmations.ConfirmationFilter;
import org.safeconduct.people.confirmations.Confirmations;
import org.safeconduct.people.confirmations.Difference;
import org.safeconduct.people.confirmations.ListedDifferences;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Lists that wait to be confirmed, what differs on one, and the confirmation.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/people/confirmations")
class ConfirmationApi {
  private final Confirmations confirmations;
  private final FileAnswers answers;
  private final Clock clock;
  private final Permissions permissions;

  ConfirmationApi(
      Confirmations confirmations, FileAnswers answers, Clock clock, Permissions permissions) {
    this.permissions = permissions;
    this.confirmations = confirmations;
    this.answers = answers;
    this.clock = clock;
  }

  @GetMapping
  Listed list(
      @RequestParam Confirmation.@Nullable State state,
      @RequestParam @Nullable OrganisationId organisation,
      @RequestParam(defaultValue = "0") int page) {
    var filter = new ConfirmationFilter(state, organisation, null, "", false);
    var found = confirmations.list(filter, new PageRequest(page, PageRequest.MOST, "due"));
    var now = clock.instant();
    return new Listed(
        now,
        found.total(),
        found.rows().stream().map(it -> ListJson.of(it, now)).toList());
  }

  @GetMapping("/{id}")
  DifferencesJson differences(@PathVariable UUID id) {
    return DifferencesJson.of(confirmations.differences(id));
  }

  @PostMapping(path = "/{id}/confirmation", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> confirm(@PathVariable UUID id, @RequestBody JsonNode body, Locale language) {
    permissions.require(Duty.EDIT_PEOPLE);
    confirmations.get(id);
    answers.requireKnown(body);
    var mark = body.path("mark").asString("");
    return switch (confirmations.confirm(id, mark, body.path("note").asString(""))) {
      case ConfirmOutcome.Done _ ->
        ResponseEntity.ok(ListJson.of(confirmations.get(id), clock.instant()));
      case ConfirmOutcome.ConfirmedAlready _, ConfirmOutcome.ListChanged _ ->
        answers.problem(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
      case ConfirmOutcome.NoteTooLong _ ->
        answers.refused(List.of(new Wrong("note", "too-long")), language);
    };
  }

  record Listed(Instant asOf, long total, List<ListJson> lists) {}

  record ListJson(
      UUID id,
      String organisation,
      String country,
      String station,
      String state,
      CountsJson counts,
      Instant openedAt,
      Instant dueAt,
      @Nullable String confirmedBy,
      @Nullable Instant confirmedAt) {
    static ListJson of(Confirmation it, Instant now) {
      var said = it.confirmed();
      return new ListJson(
          it.id(),
          it.organisation().name(),
          it.country(),
          it.station(),
          it.state(now).name(),
          CountsJson.of(it.counts()),
          it.openedAt(),
          it.dueAt(),
          said == null ? null : said.by(),
          said == null ? null : said.at());
    }
  }

  record CountsJson(Instant asOf, int people, int came, int went, int changed) {
    static CountsJson of(Confirmation.Counts it) {
      return new CountsJson(it.asOf(), it.people(), it.came(), it.went(), it.changed());
    }
  }

  record DifferencesJson(CountsJson counts, String mark, List<DifferenceJson> differences) {
    static DifferencesJson of(ListedDifferences found) {
      return new DifferencesJson(
          CountsJson.of(found.counts()),
          found.mark(),
          found.rows().stream().map(DifferenceJson::of).toList());
    }
  }

  record DifferenceJson(String person, String name, String kind, List<Difference.Changed> fields) {
    static DifferenceJson of(Difference it) {
      return new DifferenceJson(it.person().toString(), it.name(), it.kind().name(), it.fields());
    }
  }
}
