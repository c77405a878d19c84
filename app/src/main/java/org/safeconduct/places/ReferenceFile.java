package org.safeconduct.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// A file of reference data on the class path, gzipped text in UTF-8, read line by line.
final class ReferenceFile {
  private static final int CHUNK = 1 << 16;

  private final String name;

  /// @param name such as `places.tsv.gz`
  ReferenceFile(String name) {
    this.name = name;
  }

  /// Gets one line at a time: bytes `from` (inclusive) to `to` (exclusive), without the line
  /// break. The array is used again for the next line.
  interface LineTaker {
    void take(byte[] text, int from, int to);
  }

  /// Hands over each line but the first, which names the columns (TSV) or opens the collection
  /// (GeoJSON).
  void eachLine(LineTaker taker) {
    try (var in = open()) {
      var text = new byte[CHUNK];
      int filled = 0;
      boolean header = true;
      for (int read; (read = in.read(text, filled, text.length - filled)) >= 0; ) {
        filled += read;
        int start = 0;
        for (int end; (end = lineBreak(text, start, filled)) >= 0; start = end + 1) {
          if (!header) taker.take(text, start, end);
          header = false;
        }
        System.arraycopy(text, start, text, 0, filled - start);
        filled -= start;
        if (filled == text.length) text = Arrays.copyOf(text, filled * 2);
      }
      if (filled > 0 && !header) taker.take(text, 0, filled);
    } catch (IOException e) {
      throw new UncheckedIOException("The reference data " + name + " cannot be read", e);
    }
  }

  /// Hands over each line but the first, cut at its tabs.
  void eachRow(java.util.function.Consumer<String[]> taker) {
    eachLine((text, from, to) ->
        taker.accept(new String(text, from, to - from, StandardCharsets.UTF_8).split("\t", -1)));
  }

  private static int lineBreak(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) if (text[i] == '\n') return i;
    return -1;
  }

  private InputStream open() throws IOException {
    var in = ReferenceFile.class.getResourceAsStream("/reference/" + name);
    if (in == null)
      throw new IllegalStateException(
          "The reference data " + name + " is not on the class path: build web/ first");
    return new GZIPInputStream(in, CHUNK);
  }
}
