package org.safeconduct.people.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.FileReader;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.KnownFields;
import org.safeconduct.platform.Problems;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Answers a program that reads or changes a file: the file with its version as entity tag, or
/// what is wrong (RFC 9110, 13.1.1; RFC 6585, 3).
@Component
class FileAnswers {
  private static final int NONE = -1;

  private final PeopleRegister register;
  private final FileReader reader;
  private final Problems problems;
  private final MessageSource words;
  private final KnownFields fields;

  FileAnswers(
      PeopleRegister register,
      FileReader reader,
      Problems problems,
      MessageSource words,
      KnownFields fields) {
    this.fields = fields;
    this.register = register;
    this.reader = reader;
    this.problems = problems;
    this.words = words;
  }

  /// Refuses a body with a field that is not known.
  void requireKnown(JsonNode body) {
    fields.require(body);
  }

  /// The file, or 304 if the program has this version.
  ResponseEntity<?> file(PersonId id, HttpStatus status, @Nullable String ifNoneMatch) {
    var file = register.file(id);
    var json = FileJson.of(file, reader.read(id));
    var tag = tag(json.version());
    if (tag.equals(ifNoneMatch))
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    return ResponseEntity.status(status).eTag(tag).body(json);
  }

  /// @param ifMatch the version that the program named; whatever it names for a new file
  ResponseEntity<?> told(
      FileOutcome outcome, HttpStatus status, @Nullable String ifMatch, Locale language) {
    return switch (outcome) {
      case FileOutcome.Done it -> file(it.person(), status, null);
      case FileOutcome.Refused it -> refused(it.wrongs(), language);
      case FileOutcome.ChangedMeanwhile _ -> notOn(ifMatch);
    };
  }

  /// Nothing was changed on this version: another one holds, or the program named none.
  ResponseEntity<?> notOn(@Nullable String ifMatch) {
    return version(ifMatch).isEmpty()
        ? problem(HttpStatus.PRECONDITION_REQUIRED, "version-needed")
        : problem(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
  }

  ResponseEntity<?> refused(List<Wrong> wrongs, Locale language) {
    var problem = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
    problem.setProperty("faults", wrongs.stream().map(it -> fault(it, language)).toList());
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  ResponseEntity<?> problem(HttpStatus status, String slug) {
    return ResponseEntity.status(status).body(problems.of(status, slug));
  }

  /// The version that `If-Match` names; empty if it names none.
  static Optional<Integer> version(@Nullable String ifMatch) {
    if (ifMatch == null || !ifMatch.matches("\"[0-9]{1,9}\"")) return Optional.empty();
    return Optional.of(Integer.parseInt(ifMatch.replace("\"", "")));
  }

  /// The version that `If-Match` names, or one that nothing ever has: whether the program may do
  /// what it asks for is said first.
  static int versionOrNone(@Nullable String ifMatch) {
    return version(ifMatch).orElse(NONE);
  }

  static String tag(int version) {
    return "\"" + version + "\"";
  }

  private Map<String, String> fault(Wrong wrong, Locale language) {
    return Map.of(
        "field",
        wrong.field(),
        "code",
        wrong.code(),
        "detail",
        words.getMessage("people.wrong." + wrong.code(), new Object[0], language));
  }
}
