package org.safeconduct.people.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.awareness.CourseOutcome;
import org.safeconduct.people.awareness.CoursesTaken;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The awareness courses and briefings of a person: read, recorded and withdrawn.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1")
class CourseApi {
  private final Permissions permissions;
  private final CoursesTaken courses;
  private final FileAnswers answers;
  private final Clock clock;
  private final RequestKeys keys;

  CourseApi(
      Permissions permissions,
      CoursesTaken courses,
      FileAnswers answers,
      Clock clock,
      RequestKeys keys) {
    this.keys = keys;
    this.permissions = permissions;
    this.courses = courses;
    this.answers = answers;
    this.clock = clock;
  }

  /// @param courses the latest first, those that were withdrawn after the rest
  record Listed(Instant asOf, List<CourseJson> courses) {}

  @GetMapping("/people/{id}/courses")
  Listed list(@PathVariable PersonId id) {
    return new Listed(
        clock.instant(), courses.of(id).stream().map(CourseJson::of).toList());
  }

  @PostMapping(path = "/people/{id}/courses", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> record(
      @PathVariable PersonId id, @RequestBody JsonNode body, RequestKey key, Locale language) {
    permissions.require(Duty.EDIT_PEOPLE);
    answers.requireKnown(body);
    return keys.once(key, body, () -> courses.record(id, FileJson.draft(body)))
        .told(
            it -> told(it, HttpStatus.CREATED, language),
            made -> ResponseEntity.ok(CourseJson.of(courses.get(made))));
  }

  @PostMapping(path = "/courses/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> withdraw(@PathVariable UUID id, @RequestBody JsonNode body, Locale language) {
    permissions.require(Duty.EDIT_PEOPLE);
    answers.requireKnown(body);
    return told(courses.withdraw(id, FileJson.draft(body)), HttpStatus.OK, language);
  }

  private ResponseEntity<?> told(CourseOutcome outcome, HttpStatus status, Locale language) {
    return switch (outcome) {
      case CourseOutcome.Done it -> ResponseEntity.status(status).body(CourseJson.of(it.course()));
      case CourseOutcome.Refused it -> answers.refused(it.wrongs(), language);
      case CourseOutcome.WithdrawnBefore _ ->
        answers.problem(HttpStatus.CONFLICT, "changed-meanwhile");
    };
  }
}
