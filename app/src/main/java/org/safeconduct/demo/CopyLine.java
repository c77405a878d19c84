package org.safeconduct.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Stay;

/// Rows in the text format of PostgreSQL's `COPY`: fields parted by tabs, `\N` for nothing.
final class CopyLine {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
  private final StringBuilder line = new StringBuilder(400);

  /// Adds a field: a text, number, truth, UUID, enum constant or moment.
  CopyLine add(@Nullable Object field) {
    if (!line.isEmpty()) line.append('\t');
    if (field instanceof String text) escape(text);
    else line.append(field == null ? "\\N" : field);
    return this;
  }

  /// Adds the six fields of a place, in the order of `platform.StayColumns`.
  CopyLine add(Stay stay) {
    var position = stay.position();
    return add(stay.label())
        .add(stay.country())
        .add(stay.region())
        .add(position == null ? null : position.longitude())
        .add(position == null ? null : position.latitude())
        .add(stay.precision());
  }

  /// Ends the row.
  void end() {
    bytes.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    line.setLength(0);
  }

  int size() {
    return bytes.size();
  }

  /// Takes what was written so far.
  byte[] take() {
    var taken = bytes.toByteArray();
    bytes.reset();
    return taken;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(letter);
      }
    }
  }
}
