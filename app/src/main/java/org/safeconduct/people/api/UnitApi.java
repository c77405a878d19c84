package org.safeconduct.people.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.people.units.Unit;
import org.safeconduct.people.units.UnitOutcome;
import org.safeconduct.people.units.Units;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.Shows;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Organisations and their units.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1")
class UnitApi {
  private final PeopleRegister register;
  private final Units units;
  private final FileAnswers answers;
  private final RequestKeys keys;
  private final Permissions permissions;

  UnitApi(
      PeopleRegister register,
      Units units,
      FileAnswers answers,
      RequestKeys keys,
      Permissions permissions) {
    this.permissions = permissions;
    this.keys = keys;
    this.register = register;
    this.units = units;
    this.answers = answers;
  }

  /// @param id what other addresses call it
  record OrganisationJson(String id, String code, String name) {
    static OrganisationJson of(Organisation it) {
      return new OrganisationJson(it.id().toString(), it.code(), it.name());
    }
  }

  /// @param people how many belong to this very unit
  record UnitJson(
      String id,
      @Nullable String parent,
      String name,
      String path,
      int people,
      boolean ended,
      int version) {
    static UnitJson of(Unit it) {
      return new UnitJson(
          it.id().toString(),
          it.parent() == null ? null : it.parent().toString(),
          it.name(),
          it.path(),
          it.people(),
          !it.isOpen(),
          it.version());
    }
  }

  /// @param units each before those below it
  record Tree(List<UnitJson> units) {}

  /// @param organisations by name
  record Organisations(List<OrganisationJson> organisations) {}

  @GetMapping("/organisations")
  Organisations organisations() {
    return new Organisations(
        register.organisations().stream().map(OrganisationJson::of).toList());
  }

  @GetMapping("/organisations/{id}/units")
  Tree tree(@PathVariable OrganisationId id) {
    return new Tree(units.tree(id).stream().map(UnitJson::of).toList());
  }

  @PostMapping(path = "/organisations/{id}/units", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> add(
      @PathVariable OrganisationId id,
      @RequestBody JsonNode body,
      RequestKey key,
      Locale language) {
    permissions.require(Duty.EDIT_PEOPLE);
    answers.requireKnown(body);
    var parent = body.path("parent").asString("");
    if (!parent.isEmpty() && !parent.matches("[0-9a-f-]{36}"))
      return answers.refused(List.of(new Wrong("parent", "choice")), language);
    var above = parent.isEmpty() ? null : UUID.fromString(parent);
    var name = body.path("name").asString("");
    return keys.once(key, body, () -> units.add(id, above, name))
        .told(
            it -> told(it, null, language),
            made -> ResponseEntity.ok(UnitJson.of(units.get(made))));
  }

  @PatchMapping(path = "/units/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> change(
      @PathVariable UUID id,
      @RequestBody JsonNode body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Locale language) {
    permissions.require(Duty.EDIT_PEOPLE);
    answers.requireKnown(body);
    int version = FileAnswers.versionOrNone(match);
    var outcome = body.path("ended").asBoolean(false)
        ? units.end(id, version)
        : units.rename(id, version, body.path("name").asString(""));
    return told(outcome, match, language);
  }

  /// The unit as it is now.
  private ResponseEntity<?> told(UnitOutcome outcome, @Nullable String match, Locale language) {
    return switch (outcome) {
      case UnitOutcome.Done it -> ResponseEntity.ok(UnitJson.of(units.get(it.id())));
      case UnitOutcome.Refused it ->
        answers.refused(List.of(new Wrong(it.field(), it.code())), language);
      case UnitOutcome.ChangedMeanwhile _ -> answers.notOn(match);
    };
  }
}
