package org.safeconduct.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.safeconduct.platform.AuditProof.Held;
import org.safeconduct.platform.CannotStart;

/// Roots of the audit trail that were kept elsewhere, as they are given to a command.
final class HeldRoots {
  private static final Pattern ALONE = Pattern.compile("\\p{XDigit}{64}");

  /// A line of the file, or of the mail, that roots are sent to; a mail as it was saved breaks long
  /// lines (RFC 2045 6.7, rule 5).
  private static final Pattern LINE =
      Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2} (\\d{1,18}) (\\p{XDigit}{64})\\b");

  private static final Pattern BROKEN_LINE = Pattern.compile("=\\r?\\n");

  private HeldRoots() {}

  /// @param given roots in hex, or files that hold them
  static List<Held> of(List<String> given) {
    var held = new ArrayList<Held>();
    for (var it : given)
      if (ALONE.matcher(it).matches()) held.add(new Held(0, it.toLowerCase(Locale.ROOT)));
      else held.addAll(in(Path.of(it)));
    return held;
  }

  private static List<Held> in(Path file) {
    var held = LINE.matcher(BROKEN_LINE.matcher(read(file)).replaceAll(""))
        .results()
        .map(it -> new Held(Long.parseLong(it.group(1)), it.group(2).toLowerCase(Locale.ROOT)))
        .toList();
    if (held.isEmpty())
      throw new CannotStart("There is no root in " + file
          + ": a line has a date, a number and 64 hexadecimal digits.");
    return held;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException unreadable) {
      throw new CannotStart(
          "The root " + file + " is neither a file that can be read nor 64 hexadecimal digits.",
          unreadable);
    }
  }
}
