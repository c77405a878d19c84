package org.safeconduct.people.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.UnreadableList;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/// One kind of list handed in by a program; a room's controller says where and which kind.
public abstract class ImportApi {
  private final ListImports imports;
  private final ImportAnswers answers;
  private final ListKind list;

  /// Of this kind of list.
  protected ImportApi(ListImports imports, ImportAnswers answers, ListKind list) {
    this.imports = imports;
    this.answers = answers;
    this.list = list;
  }

  /// The list is the body.
  @PostMapping(
      consumes = {
        "text/csv",
        "text/plain",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  public ResponseEntity<?> take(
      @RequestBody(required = false) @Nullable InputStreamResource content,
      ImportWishes wishes,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale language)
      throws IOException {
    var list = content == null ? InputStream.nullInputStream() : content.getInputStream();
    return take(list, wishes, key, language);
  }

  /// The list is the part `file` of a form.
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  public ResponseEntity<?> takeFile(
      @RequestPart MultipartFile file,
      ImportWishes wishes,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      Locale language)
      throws IOException {
    return take(file.getInputStream(), wishes, key, language);
  }

  private ResponseEntity<?> take(
      InputStream in, ImportWishes wishes, @Nullable String key, Locale language) {
    var content = imports.handedIn(list, in);
    var choices = wishes.choices(key);
    return wishes.isPreview()
        ? answers.answer(imports.preview(list, content, choices, ImportWatch.NONE), language)
        : answers.answer(imports.run(list, content, choices, ImportWatch.NONE), language);
  }

  /// Why nothing can be read.
  @ExceptionHandler
  public ResponseEntity<ProblemDetail> explain(UnreadableList unreadable, Locale language) {
    return answers.answer(unreadable, language);
  }
}
