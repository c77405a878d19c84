package org.safeconduct.travel.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.api.ImportAnswers;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.UnreadableList;
import org.safeconduct.travel.imports.TripImports;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Trips")
class TripImportApi {
  private final TripImports imports;
  private final ImportAnswers answers;

  TripImportApi(TripImports imports, ImportAnswers answers) {
    this.imports = imports;
    this.answers = answers;
  }

  @Operation(
      summary = "Take in an organisation's own list of trips (CSV), one row a leg",
      description = "All rows or none, unless `skipBadRows`. With `preview` nothing is stored. The"
          + " same list again changes nothing.")
  @PostMapping(
      path = "/api/v1/trips/imports",
      consumes = {"text/csv", "text/plain", "application/octet-stream"})
  ResponseEntity<?> take(
      @RequestBody byte[] content,
      @RequestParam(defaultValue = "false") boolean preview,
      @RequestParam(defaultValue = "false") boolean skipBadRows,
      @RequestParam(defaultValue = "false") boolean markMissing,
      @RequestParam @Nullable String organisation,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale language) {
    var choices = new ImportChoices(organisation, skipBadRows, markMissing, key);
    return preview
        ? answers.answer(imports.preview(content, choices, ImportWatch.NONE), language)
        : answers.answer(imports.run(content, choices, ImportWatch.NONE), language);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> explain(UnreadableList list, Locale language) {
    return answers.answer(list, language);
  }
}
