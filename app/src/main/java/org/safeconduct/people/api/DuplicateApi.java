package org.safeconduct.people.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.duplicates.Duplicate;
import org.safeconduct.people.duplicates.DuplicateFilter;
import org.safeconduct.people.duplicates.Duplicates;
import org.safeconduct.people.duplicates.JoinOutcome;
import org.safeconduct.people.duplicates.Joining;
import org.safeconduct.people.duplicates.Rule;
import org.safeconduct.people.duplicates.Verdict;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/// Pairs of files that may be one person's, and what is decided about them, each decision on a
/// version.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/people/duplicates")
class DuplicateApi {
  private static final RowLimit LIMIT = new RowLimit(100, 999);

  private final Duplicates duplicates;
  private final Joining joining;
  private final FileAnswers answers;
  private final Permissions permissions;
  private final RequestKeys keys;

  DuplicateApi(
      Duplicates duplicates,
      Joining joining,
      FileAnswers answers,
      Permissions permissions,
      RequestKeys keys) {
    this.keys = keys;
    this.permissions = permissions;
    this.duplicates = duplicates;
    this.joining = joining;
    this.answers = answers;
  }

  @GetMapping
  Listed list(
      @RequestParam Verdict.@Nullable Word verdict,
      @RequestParam @Nullable String rule,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable UUID cursor) {
    BadParameter.requireWord("rule", rule, Rule.words());
    var filter = new DuplicateFilter(
        verdict, BadParameter.read("rule", rule, Rule::of), null, null, "", false);
    int size = LIMIT.of(limit);
    var rows = duplicates.next(filter, cursor, size + 1);
    var page = rows.subList(0, Math.min(size, rows.size()));
    return new Listed(
        page.stream().map(PairJson::of).toList(),
        rows.size() > size ? page.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ResponseEntity<?> get(@PathVariable UUID id) {
    return answer(duplicates.get(id));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> pair(@RequestBody JsonNode body, Locale language) {
    permissions.require(Duty.EDIT_PEOPLE);
    answers.requireKnown(body);
    return told(joining.pair(person(body, "person"), person(body, "other")), language);
  }

  @PostMapping(path = "/{id}/joining", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> same(
      @PathVariable UUID id,
      @RequestBody JsonNode body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      RequestKey key,
      Locale language) {
    duplicates.get(id);
    answers.requireKnown(body);
    var leads = person(body, "leads");
    return matched(
        match,
        language,
        version -> once(key, body, () -> joining.same(id, version, leads, note(body))));
  }

  @PostMapping(path = "/{id}/telling-apart", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> different(
      @PathVariable UUID id,
      @RequestBody JsonNode body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      RequestKey key,
      Locale language) {
    duplicates.get(id);
    answers.requireKnown(body);
    return matched(
        match,
        language,
        version -> once(key, body, () -> joining.different(id, version, note(body))));
  }

  @PostMapping(path = "/{id}/undoing", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> undo(
      @PathVariable UUID id,
      @RequestBody JsonNode body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      RequestKey key,
      Locale language) {
    duplicates.get(id);
    answers.requireKnown(body);
    if (!body.isObject()) return answers.refused(List.of(new Wrong("", "missing")), language);
    return matched(match, language, version -> once(key, body, () -> joining.undo(id, version)));
  }

  private ResponseEntity<?> matched(
      @Nullable String match, Locale language, IntFunction<JoinOutcome> deed) {
    var version = FileAnswers.version(match);
    if (version.isEmpty())
      return answers.problem(HttpStatus.PRECONDITION_REQUIRED, "version-needed");
    return told(deed.apply(version.get()), language);
  }

  /// Done before is done.
  private JoinOutcome once(RequestKey key, JsonNode body, Supplier<JoinOutcome> deed) {
    return keys.once(key, body, deed).told(Function.identity(), JoinOutcome.Done::new);
  }

  private ResponseEntity<?> told(JoinOutcome outcome, Locale language) {
    return switch (outcome) {
      case JoinOutcome.Done it -> answer(duplicates.get(it.duplicate()));
      case JoinOutcome.DecidedMeanwhile _ ->
        answers.problem(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
      case JoinOutcome.Refused it -> answers.refused(List.of(new Wrong("", it.code())), language);
    };
  }

  private static ResponseEntity<?> answer(Duplicate pair) {
    return ResponseEntity.ok().eTag(FileAnswers.tag(pair.version())).body(PairJson.of(pair));
  }

  private static PersonId person(JsonNode body, String field) {
    var text = body.path(field).asString("");
    var read = BadParameter.read(field, text, PersonId::valueOf);
    if (read == null) throw new BadParameter(field, text, List.of());
    return read;
  }

  private static String note(JsonNode body) {
    return body.path("note").asString("");
  }

  /// @param next cursor of the next page; null on the last
  record Listed(List<PairJson> duplicates, @Nullable UUID next) {}

  /// @param leads which file stands for the person; null unless they are one person's
  record PairJson(
      UUID id,
      FileJson one,
      FileJson other,
      List<String> reasons,
      Instant foundAt,
      String verdict,
      @Nullable String leads,
      String note,
      int version) {
    static PairJson of(Duplicate it) {
      var leads = it.verdict() instanceof Verdict.Same same ? same.leads().toString() : null;
      var ruling = it.verdict().decided();
      return new PairJson(
          it.id(),
          FileJson.of(it.one()),
          FileJson.of(it.other()),
          it.reasons().stream().map(Rule::word).toList(),
          it.foundAt(),
          it.verdict().word().name(),
          leads,
          ruling == null ? "" : ruling.note(),
          it.version());
    }
  }

  /// Which file, in few words.
  record FileJson(String person, String name, String organisation) {
    static FileJson of(PersonCard card) {
      return new FileJson(card.id().toString(), card.name(), card.organisationName());
    }
  }
}
