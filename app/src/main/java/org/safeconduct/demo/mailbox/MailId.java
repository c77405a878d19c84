package org.safeconduct.demo.mailbox;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/// Names a kept mail by when it came, so that names sort by time. It is also the file's name.
///
/// @param value such as `20261124T120001.123Z-000042`
record MailId(String value) implements Comparable<MailId> {
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d\\.\\d{3})Z-\\d{6,}");

  private static final DateTimeFormatter ARRIVAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  MailId {
    if (!SHAPE.matcher(value).matches())
      throw new IllegalArgumentException("No mail has this name");
  }

  /// Reads the text form; what could leave the folder of mails is refused.
  public static MailId valueOf(String text) {
    return new MailId(text);
  }

  static MailId at(Instant arrival, long number) {
    return new MailId(ARRIVAL.format(arrival) + "-%06d".formatted(number));
  }

  static MailId ofFile(Path file) {
    return new MailId(file.getFileName().toString().replaceFirst("\\.eml$", ""));
  }

  /// When it came.
  Instant arrival() {
    return Instant.parse(SHAPE.matcher(value).replaceFirst("$1-$2-$3T$4:$5:$6Z"));
  }

  /// Where it is kept, below the folder of mails: `2026-11-24/<name>.eml`.
  Path file() {
    return Path.of(arrival().toString().substring(0, 10), value + ".eml");
  }

  @Override
  public int compareTo(MailId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
