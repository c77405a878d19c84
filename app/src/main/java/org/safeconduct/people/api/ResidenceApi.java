package org.safeconduct.people.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.PersonFiles;
import org.safeconduct.people.files.Residences;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Where a person lives, for whoever may change it: read, and changed on a version of the file.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/people/{id}/residence")
class ResidenceApi {
  private final PersonFiles files;
  private final Residences residences;
  private final FileAnswers answers;

  ResidenceApi(PersonFiles files, Residences residences, FileAnswers answers) {
    this.files = files;
    this.residences = residences;
    this.answers = answers;
  }

  /// @param place null where nobody knows
  /// @param latitude and longitude only if they are known to the point
  record ResidenceJson(
      String person,
      int version,
      @Nullable String place,
      @Nullable String country,
      @Nullable Double latitude,
      @Nullable Double longitude) {
    static ResidenceJson of(PersonFiles.Entry file, Draft home) {
      return new ResidenceJson(
          file.card().id().toString(),
          file.version(),
          said(home, "place"),
          said(home, "country"),
          degrees(home, "latitude"),
          degrees(home, "longitude"));
    }

    private static @Nullable String said(Draft home, String field) {
      var text = home.text(field);
      return text.isEmpty() ? null : text;
    }

    private static @Nullable Double degrees(Draft home, String field) {
      var text = said(home, field);
      return text == null ? null : Double.valueOf(text);
    }
  }

  @GetMapping
  ResponseEntity<?> get(@PathVariable PersonId id) {
    var file = files.entry(id);
    return ResponseEntity.ok()
        .eTag(FileAnswers.tag(file.version()))
        .body(ResidenceJson.of(file, residences.draft(id)));
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> move(
      @PathVariable PersonId id,
      @RequestBody JsonNode body,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      Locale language) {
    files.version(id);
    answers.requireKnown(body);
    var outcome = residences.move(id, FileAnswers.versionOrNone(match), FileJson.draft(body));
    return answers.told(outcome, HttpStatus.OK, match, language);
  }
}
