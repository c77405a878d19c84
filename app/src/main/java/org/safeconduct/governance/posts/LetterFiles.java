package org.safeconduct.governance.posts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.ScanFinding;
import org.safeconduct.platform.VirusScan;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes signed letters out of forms and hands them out again, each time past the virus scanner.
/// Whoever calls it has asked who may.
@Component
public class LetterFiles {
  private static final String KIND = "letter";

  private final VirusScan scanner;

  LetterFiles(VirusScan scanner) {
    this.scanner = scanner;
  }

  /// The letter of a form; empty if none was chosen or it cannot be taken.
  ///
  /// @param field beside which it is said what is wrong
  /// @param wrong hears of it
  public Optional<LetterFile> taken(
      @Nullable MultipartFile file, String field, Consumer<Fault> wrong) {
    if (file == null || file.isEmpty()) return Optional.empty();
    if (file.getSize() > LetterFile.MOST) {
      wrong.accept(new Fault(field, "file-large"));
      return Optional.empty();
    }
    var letter = read(file);
    if (letter.isEmpty()) wrong.accept(new Fault(field, "file-kind"));
    return letter.filter(it -> isClear(it, field, wrong));
  }

  /// A letter as an attachment, for whoever may read it.
  ///
  /// @throws org.safeconduct.platform.HeldBack if the scanner does not let it pass
  public ResponseEntity<byte[]> handedOut(UUID id, LetterFile letter) {
    scanner.require(KIND, id.toString(), letter.content());
    var attached = ContentDisposition.attachment()
        .filename(letter.name(), StandardCharsets.UTF_8)
        .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(letter.mediaType()))
        .body(letter.content());
  }

  private static Optional<LetterFile> read(MultipartFile file) {
    try {
      var name = file.getOriginalFilename();
      return LetterFile.of(name == null ? "" : name, file.getBytes());
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private boolean isClear(LetterFile letter, String field, Consumer<Fault> wrong) {
    return switch (scanner.look(KIND, "", letter.content())) {
      case ScanFinding.Clear _ -> true;
      case ScanFinding.Refusal it -> {
        wrong.accept(new Fault(field, it.code(), List.of(it.detail())));
        yield false;
      }
    };
  }
}
