package org.safeconduct.crisis.api;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Answers;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.HeadcountPeople;
import org.safeconduct.crisis.MemberFilter;
import org.safeconduct.crisis.answers.AnswerOutcome;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Manner;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.answers.Voice.Channel;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Confidence;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1/headcounts/{id}")
class PeopleApi {
  private static final RowLimit LIMIT = new RowLimit(100, 1_000);
  private static final int LONGEST_HOW = 200;

  private final HeadcountPeople people;
  private final Answers answers;
  private final Refusals refusals;
  private final Permissions permissions;
  private final Clock clock;

  PeopleApi(
      HeadcountPeople people,
      Answers answers,
      Refusals refusals,
      Permissions permissions,
      Clock clock) {
    this.people = people;
    this.answers = answers;
    this.refusals = refusals;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/people")
  PersonJson.Listed list(
      @PathVariable HeadcountId id, Query query, @RequestParam @Nullable Integer limit) {
    int size = LIMIT.of(limit);
    var after = BadParameter.read("cursor", query.cursor(), PersonId::valueOf);
    var rows = people.next(id, query.filter(), after, size);
    var next = rows.size() < size ? null : rows.getLast().member().person().toString();
    return new PersonJson.Listed(
        clock.instant(), rows.stream().map(PersonJson::of).toList(), next);
  }

  @PostMapping("/answers")
  ResponseEntity<?> answer(
      @PathVariable HeadcountId id,
      @RequestBody JsonNode body,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    permissions.requireAny(Duty.ANSWER_OWN, Duty.ANSWER_FOR_OTHERS, Duty.RUN_HEADCOUNT);
    refusals.requireKnown(body);
    var request = new Request(body);
    var person = request.read("person", request.text("person"), PersonId::valueOf);
    var status = HeadcountStatus.of(request.text("status"))
        .filter(HeadcountStatus::isAnswer)
        .orElse(null);
    if (status == null) request.fault("status", "unreadable");
    var place = request.text("place", Said.LONGEST_PLACE);
    var words = request.text("words", Said.LONGEST_WORDS);
    var how = request.text("how", LONGEST_HOW);
    var name = request.key(key);
    if (!request.faults().isEmpty() || person.isEmpty() || status == null)
      return refusals.faults(request.faults());
    var manner = new Manner(Channel.API, how, name);
    return told(id, answers.answer(id, person.get(), new Said(status, place, words), manner));
  }

  private ResponseEntity<?> told(HeadcountId id, AnswerOutcome outcome) {
    return switch (outcome) {
      case AnswerOutcome.Recorded it ->
        ResponseEntity.status(it.again() ? HttpStatus.OK : HttpStatus.CREATED)
            .body(PersonJson.of(people.file(id, it.answer().person()).row()));
      case AnswerOutcome.Closed it -> refusals.closed(it.by(), it.at());
      case AnswerOutcome.NonceReused _ -> refusals.keyReused();
      case AnswerOutcome.Expired _, AnswerOutcome.NothingToResolve _, AnswerOutcome.HowNeeded _ ->
        throw new IllegalStateException("Only a link expires, and nothing was to be resolved");
    };
  }

  /// What the address of the list may carry.
  record Query(
      @Nullable String status,
      @Nullable String organisation,
      @Nullable String zone,
      @Nullable String confidence,
      @Nullable String group,
      @Nullable String q,
      @Nullable String cursor) {
    private static final List<String> STATUSES =
        Arrays.stream(HeadcountStatus.values()).map(HeadcountStatus::word).toList();
    private static final List<String> CONFIDENCES = Arrays.stream(Confidence.values())
        .map(it -> it.name().toLowerCase(Locale.ROOT))
        .toList();

    private static final List<String> GROUPS =
        Arrays.stream(Group.values()).map(Group::word).toList();

    MemberFilter filter() {
      BadParameter.requireWord("confidence", confidence, CONFIDENCES);
      BadParameter.requireWord("group", group, GROUPS);
      return new MemberFilter(
          BadParameter.read("status", status, Query::status),
          null,
          BadParameter.read("organisation", organisation, OrganisationId::valueOf),
          BadParameter.read("zone", zone, UUID::fromString),
          BadParameter.read("confidence", confidence, Query::confidence),
          BadParameter.read("group", group, Query::group),
          q == null || q.isBlank() ? null : q);
    }

    private static HeadcountStatus status(String word) {
      return HeadcountStatus.of(word).orElseThrow(() -> new BadParameter("status", word, STATUSES));
    }

    private static Group group(String word) {
      return Group.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Confidence confidence(String word) {
      return Confidence.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
