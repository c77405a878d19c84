package org.safeconduct.people.api;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.EmergencyContacts;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.PersonChannels;
import org.safeconduct.people.files.PersonFiles;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RequestKey;
import org.safeconduct.platform.RequestKeys;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// A person's file: read, added, changed in parts (RFC 7396), each change on a version.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/people")
class FileApi {
  private static final String MERGE = "application/merge-patch+json";

  private final PersonFiles files;
  private final PersonChannels channels;
  private final EmergencyContacts contacts;
  private final RequestKeys keys;
  private final FileAnswers answers;
  private final Permissions permissions;

  FileApi(
      PersonFiles files,
      PersonChannels channels,
      EmergencyContacts contacts,
      RequestKeys keys,
      FileAnswers answers,
      Permissions permissions) {
    this.permissions = permissions;
    this.files = files;
    this.channels = channels;
    this.contacts = contacts;
    this.keys = keys;
    this.answers = answers;
  }

  @GetMapping("/{id}")
  ResponseEntity<?> get(
      @PathVariable PersonId id,
      @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
    return answers.file(id, HttpStatus.OK, known);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> add(@RequestBody JsonNode body, RequestKey key, Locale language) {
    permissions.require(Duty.EDIT_PEOPLE);
    if (!body.isObject()) return noObject(language);
    answers.requireKnown(body);
    var draft = FileJson.draft(body);
    return keys.once(key, body, () -> files.add(draft))
        .told(
            it -> answers.told(it, HttpStatus.CREATED, null, language),
            made -> answers.file(new PersonId(made), HttpStatus.OK, null));
  }

  @PatchMapping(
      path = "/{id}",
      consumes = {MERGE, MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<?> change(
      @PathVariable PersonId id,
      @RequestBody JsonNode body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Locale language) {
    if (!body.isObject()) return noObject(language);
    return matched(match, language, version -> {
      var stored = files.entry(id).draft();
      answers.requireKnown(body);
      return files.change(id, version, stored.with(FileJson.draft(body).values()));
    });
  }

  @PutMapping(path = "/{id}/channels", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> reach(
      @PathVariable PersonId id,
      @RequestBody JsonNode body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Locale language) {
    files.version(id);
    answers.requireKnown(body);
    var wanted = FileJson.drafts(body);
    return matched(match, language, version -> channels.replace(id, version, wanted));
  }

  @PutMapping(path = "/{id}/contacts", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> tell(
      @PathVariable PersonId id,
      @RequestBody JsonNode body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Locale language) {
    files.version(id);
    answers.requireKnown(body);
    var wanted = FileJson.drafts(body);
    return matched(match, language, version -> contacts.replace(id, version, wanted));
  }

  private ResponseEntity<?> matched(
      @Nullable String match, Locale language, IntFunction<FileOutcome> change) {
    var outcome = change.apply(FileAnswers.versionOrNone(match));
    return answers.told(outcome, HttpStatus.OK, match, language);
  }

  private ResponseEntity<?> noObject(Locale language) {
    return answers.refused(List.of(new Wrong("", "missing")), language);
  }
}
