package org.safeconduct.platform.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// A message as a log server kept it, read by the grammar of RFC 5424, section 6.
///
/// @param priority facility times eight, and severity
/// @param application the name and the kind of message
/// @param data the parameters of its structured data
public record Received(
    int priority, String at, String application, Map<String, String> data, String text) {
  private static final Pattern WHOLE = Pattern.compile(
      "<(\\d{1,3})>1 (\\S+) \\S+ (\\S+) \\d+ (\\S+) \\[\\w+@0((?: \\w+=\"(?:[^\"\\\\\\]]|\\\\.)*+\")*+)]"
          + " \ufeff(.*)");
  private static final Pattern PARAMETER =
      Pattern.compile(" (\\w+)=\"((?:[^\"\\\\\\]]|\\\\.)*+)\"");

  static Received read(String line) {
    var message = WHOLE.matcher(line);
    assertThat(message.matches()).as(line).isTrue();
    var data = new LinkedHashMap<String, String>();
    var parameters = PARAMETER.matcher(message.group(5));
    while (parameters.find())
      data.put(parameters.group(1), parameters.group(2).replaceAll("\\\\(.)", "$1"));
    return new Received(
        Integer.parseInt(message.group(1)),
        message.group(2),
        message.group(3) + " " + message.group(4),
        data,
        message.group(6));
  }
}
