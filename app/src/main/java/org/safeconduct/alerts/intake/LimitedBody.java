package org.safeconduct.alerts.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDocument;
import org.springframework.http.MediaType;

/// Reads a document from a request without ever holding more of it than is taken.
final class LimitedBody {
  private static final long MOST_SKIPPED = 50L * AlertDocument.LARGEST;

  private LimitedBody() {}

  /// The document, one byte too long if it is too large. What is too much is read and
  /// forgotten,
  /// as far as is reasonable, so that the sender gets to hear the answer.
  static AlertDocument read(InputStream body, @Nullable String contentType) throws IOException {
    var bytes = body.readNBytes(AlertDocument.LARGEST + 1);
    if (bytes.length > AlertDocument.LARGEST) skip(body);
    return AlertDocument.of(bytes, charset(contentType).orElse(null));
  }

  private static void skip(InputStream body) throws IOException {
    var buffer = new byte[64 * 1024];
    long skipped = 0;
    for (int read = 0; read >= 0 && skipped < MOST_SKIPPED; read = body.read(buffer))
      skipped += read;
  }

  private static Optional<Charset> charset(@Nullable String contentType) {
    if (contentType == null || contentType.isBlank()) return Optional.empty();
    try {
      return Optional.ofNullable(MediaType.parseMediaType(contentType).getCharset());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
