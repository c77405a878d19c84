package org.safeconduct.platform.syslog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A message for a log server (RFC 5424, section 6).
///
/// @param at written in UTC, to the microsecond
/// @param data the parameters of its one element of structured data, in order
/// @param text one line for whoever reads without the data
public record SyslogMessage(
    Kind kind, Level level, Instant at, SequencedMap<String, String> data, String text) {
  /// What all structured data is called: by a number that nobody was given (RFC 5424, section
  /// 6.3.2, wants one of the sender's own).
  private static final String NUMBER = "@0";

  private static final String BYTE_ORDER_MARK = "\ufeff";
  private static final int LEVELS = 8;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern SPECIAL = Pattern.compile("[\"\\\\\\]]");

  /// What a message is about (RFC 5424, section 6.2.1).
  public enum Kind {
    /// An entry of the audit trail: facility *log audit*.
    AUDIT("audit", 13),
    /// A line of the server's log: facility *system daemons*.
    LOG("log", 3);

    private final String word;
    private final int facility;

    Kind(String word, int facility) {
      this.word = word;
      this.facility = facility;
    }
  }

  /// How grave it is (RFC 5424, section 6.2.1).
  public enum Level {
    ERROR(3),
    WARNING(4),
    NOTICE(5),
    INFORMATION(6);

    private final int number;

    Level(int number) {
      this.number = number;
    }
  }

  /// The message with its length in front (RFC 5425, section 4.3).
  ///
  /// @param origin the host, the application and the process that it comes from, as they stand in
  ///     the header
  byte[] framed(String origin) {
    var message = ("<%d>1 %s %s %s %s %s%s"
            .formatted(
                kind.facility * LEVELS + level.number,
                at.truncatedTo(ChronoUnit.MICROS),
                origin,
                kind.word,
                structured(),
                BYTE_ORDER_MARK,
                oneLine(text)))
        .getBytes(UTF_8);
    var length = (message.length + " ").getBytes(US_ASCII);
    var framed = new byte[length.length + message.length];
    System.arraycopy(length, 0, framed, 0, length.length);
    System.arraycopy(message, 0, framed, length.length, message.length);
    return framed;
  }

  private String structured() {
    return data.entrySet().stream()
        .map(it -> " %s=\"%s\"".formatted(it.getKey(), escaped(it.getValue())))
        .collect(Collectors.joining("", "[" + kind.word + NUMBER, "]"));
  }

  /// A value as structured data holds it (RFC 5424, section 6.3.3).
  private static String escaped(String value) {
    return SPECIAL.matcher(value).replaceAll("\\\\$0");
  }

  /// How many octets a letter takes there.
  public static int octets(int letter) {
    if (letter == '"' || letter == '\\' || letter == ']') return 2;
    return Character.toString(letter).getBytes(UTF_8).length;
  }

  private static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }
}
