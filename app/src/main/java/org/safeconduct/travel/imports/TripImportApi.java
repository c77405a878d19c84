package org.safeconduct.travel.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.ImportAnswers;
import org.safeconduct.people.lists.ImportChoices;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/trips/imports")
@Tag(name = "Trips")
class TripImportApi {
  private final ImportAnswers answers;
  private final TripImports imports;

  TripImportApi(ImportAnswers answers, TripImports imports) {
    this.answers = answers;
    this.imports = imports;
  }

  @Operation(
      summary = "Take in a list as the body of the request",
      description =
          "CSV, up to 20 MB. All rows or none, unless skipBadRows; preview stores nothing.")
  @PostMapping
  ResponseEntity<?> body(
      HttpServletRequest request,
      Wishes wishes,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
      throws IOException {
    imports.requireDuty();
    var choices = wishes.choices(key);
    return answers.answer(imports, request.getInputStream(), choices, wishes.isPreview());
  }

  @Operation(summary = "Take in a list as the file of a form")
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> form(
      @RequestParam MultipartFile file,
      Wishes wishes,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
      throws IOException {
    imports.requireDuty();
    return answers.answer(imports, file.getInputStream(), wishes.choices(key), wishes.isPreview());
  }

  /// What the address asks for beside the list.
  record Wishes(
      @Nullable Boolean preview,
      @Nullable Boolean skipBadRows,
      @Nullable Boolean markMissing,
      @Nullable String organisation) {
    ImportChoices choices(@Nullable String key) {
      return new ImportChoices(
          organisation, Boolean.TRUE.equals(skipBadRows), Boolean.TRUE.equals(markMissing), key);
    }

    boolean isPreview() {
      return Boolean.TRUE.equals(preview);
    }
  }
}
