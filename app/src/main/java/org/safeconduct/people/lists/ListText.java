package org.safeconduct.people.lists;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The text of a list, from bytes in whatever encoding the program that wrote it preferred:
/// UTF-8 or UTF-16 with or without a mark, else windows-1252. The bytes are kept once; the
/// text is decoded while it is read.
///
/// @param content all bytes
/// @param start where the text starts, after the mark
/// @param guessed whether the encoding was only guessed
record ListText(byte[] content, int start, Charset charset, boolean guessed) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int SAMPLE = 8_192;

  /// @throws UnreadableList if these bytes are no text
  static ListText of(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF))
      return new ListText(content, 3, StandardCharsets.UTF_8, false);
    if (startsWith(content, 0xFF, 0xFE))
      return new ListText(content, 2, StandardCharsets.UTF_16LE, false);
    if (startsWith(content, 0xFE, 0xFF))
      return new ListText(content, 2, StandardCharsets.UTF_16BE, false);
    if (content.length == 0) throw new UnreadableList("empty");
    return unmarked(content);
  }

  Reader open() {
    var in = new ByteArrayInputStream(content, start, content.length - start);
    return new InputStreamReader(in, charset);
  }

  private static ListText unmarked(byte[] content) {
    int even = zeros(content, 0);
    int odd = zeros(content, 1);
    int pairs = Math.min(content.length, SAMPLE) / 2;
    if (odd * 5 > pairs * 2 && even * 20 < pairs)
      return new ListText(content, 0, StandardCharsets.UTF_16LE, true);
    if (even * 5 > pairs * 2 && odd * 20 < pairs)
      return new ListText(content, 0, StandardCharsets.UTF_16BE, true);
    for (byte one : content) if (one == 0) throw new UnreadableList("not-text");
    return isUtf8(content)
        ? new ListText(content, 0, StandardCharsets.UTF_8, false)
        : new ListText(content, 0, WINDOWS, true);
  }

  private static int zeros(byte[] content, int first) {
    int zeros = 0;
    for (int i = first; i < Math.min(content.length, SAMPLE); i += 2) if (content[i] == 0) zeros++;
    return zeros;
  }

  private static boolean isUtf8(byte[] content) {
    var decoder = StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.wrap(content);
    var letters = CharBuffer.allocate(SAMPLE);
    while (true) {
      CoderResult result = decoder.decode(bytes, letters, true);
      if (result.isError()) return false;
      if (result.isUnderflow()) return true;
      letters.clear();
    }
  }

  static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) return false;
    for (int i = 0; i < mark.length; i++) if ((content[i] & 0xFF) != mark[i]) return false;
    return true;
  }
}
