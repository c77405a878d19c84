package org.safeconduct.alerts.cap;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Fault;

/// The characters of an XML document, as its byte order mark, its bearer or itself says how
/// they
/// are written (XML 1.0, appendix F; RFC 7303, 3).
///
/// @param characters without byte order mark; empty if they cannot be read
/// @param fault why not, else null
record XmlText(String characters, @Nullable Fault fault) {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
  private static final List<Map.Entry<byte[], Charset>> MARKS = List.of(
      Map.entry(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8),
      Map.entry(new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE),
      Map.entry(new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE),
      Map.entry(new byte[] {0, '<'}, StandardCharsets.UTF_16BE),
      Map.entry(new byte[] {'<', 0}, StandardCharsets.UTF_16LE));

  static XmlText read(byte[] bytes, @Nullable Charset charset) {
    try {
      var marked = marked(bytes);
      if (marked != null) return decoded(bytes, marked);
      return decoded(bytes, charset == null ? declared(bytes) : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return new XmlText(
          "", new Fault("unknown-encoding", 1, 1, "", String.valueOf(unknown.getMessage())));
    }
  }

  /// Where the text first says this: line and column from 1.
  Fault faultAt(String code, String words) {
    return placed(code, characters.substring(0, Math.max(0, characters.indexOf(words))), words);
  }

  private static @Nullable Charset marked(byte[] bytes) {
    for (var mark : MARKS) {
      var head = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, mark.getKey().length));
      if (head.equals(ByteBuffer.wrap(mark.getKey()))) return mark.getValue();
    }
    return null;
  }

  private static Charset declared(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    var declaration = DECLARED.matcher(head);
    return declaration.find() ? Charset.forName(declaration.group(1)) : StandardCharsets.UTF_8;
  }

  private static XmlText decoded(byte[] bytes, Charset charset) {
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length + 1);
    var result = charset.newDecoder().decode(in, out, true);
    var characters = out.flip().toString();
    if (!result.isUnderflow())
      return new XmlText("", placed("unreadable-bytes", characters, charset.name()));
    return new XmlText(
        characters.startsWith("\uFEFF") ? characters.substring(1) : characters, null);
  }

  private static Fault placed(String code, String before, String value) {
    int line = 1 + (int) before.chars().filter(it -> it == '\n').count();
    return new Fault(code, line, before.length() - before.lastIndexOf('\n'), "", value);
  }
}
