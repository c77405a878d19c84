package org.safeconduct;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The body of a form with files, as browsers send it (RFC 7578).
public final class MultipartBody {
  private static final String BOUNDARY = "4f1d9c7e2b";

  /// What the body calls itself.
  public static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// Adds a field.
  public MultipartBody field(String name, String value) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
    text(value + "\r\n");
    return this;
  }

  /// Adds a CSV file.
  public MultipartBody file(String name, String fileName, byte[] content) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
        + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n");
    out.writeBytes(content);
    text("\r\n");
    return this;
  }

  /// The whole body.
  public byte[] bytes() {
    text("--" + BOUNDARY + "--\r\n");
    return out.toByteArray();
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
