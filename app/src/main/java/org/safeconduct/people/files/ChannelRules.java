package org.safeconduct.people.files;

import java.util.Optional;
import java.util.regex.Pattern;
import org.safeconduct.people.Channel;

/// Checks addresses, numbers and call signs as people type them.
final class ChannelRules {
  static final String KIND = "kind";
  static final String VALUE = "value";

  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_NUMBER = 40;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\",;:()]{1,64}@[^\\s@<>\",;:()]+\\.[^\\s@<>\",;:().]{2,}");
  private static final Pattern NUMBER =
      Pattern.compile("\\+[0-9(][0-9 ()./-]{3,}[0-9](?: ?(?:ext|x|poste)\\.? ?[0-9]{1,6})?");

  private ChannelRules() {}

  /// The channel that the fields `kind` and `value` name; what is wrong is in the reading.
  static Optional<Channel> check(Reading reading, int preference) {
    var kind = reading.choice(KIND, Channel.Kind.class);
    if (kind == null && !reading.isWrong(KIND)) reading.wrong(KIND, "missing");
    var value = kind == Channel.Kind.EMAIL
        ? email(reading, VALUE)
        : kind == Channel.Kind.RADIO
            ? reading.required(VALUE, LONGEST_NUMBER)
            : number(reading, VALUE);
    if (value.isEmpty() && !reading.isWrong(VALUE)) reading.wrong(VALUE, "missing");
    return kind == null || reading.isWrong(VALUE)
        ? Optional.empty()
        : Optional.of(new Channel(kind, value, preference, null));
  }

  /// An address; empty if there is none.
  static String email(Reading reading, String field) {
    var text = reading.line(field, LONGEST_ADDRESS);
    if (!text.isEmpty() && !reading.isWrong(field) && !EMAIL.matcher(text).matches())
      reading.wrong(field, "email");
    return text;
  }

  /// A number in international form; empty if there is none. `0041 (0)22` becomes `+41 22`.
  static String number(Reading reading, String field) {
    var text = reading.line(field, LONGEST_NUMBER).replace("(0)", "").replaceAll(" {2,}", " ");
    if (text.startsWith("00")) text = "+" + text.substring(2);
    if (!text.isEmpty() && !reading.isWrong(field) && !NUMBER.matcher(text).matches())
      reading.wrong(field, text.startsWith("+") ? "phone" : "phone-country");
    return text;
  }
}
