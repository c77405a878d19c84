package org.safeconduct.access.sessions;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says in two words what somebody signed in with, by what the browser calls itself. Good enough
/// to recognise one's own telephone, and no fingerprint.
final class Device {
  private static final List<Map.Entry<String, String>> BROWSERS = List.of(
      Map.entry("Edg", "Edge"),
      Map.entry("OPR/", "Opera"),
      Map.entry("SamsungBrowser", "Samsung Internet"),
      Map.entry("Firefox/", "Firefox"),
      Map.entry("FxiOS", "Firefox"),
      Map.entry("CriOS", "Chrome"),
      Map.entry("Chrome/", "Chrome"),
      Map.entry("Safari/", "Safari"));
  private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
      Map.entry("iPhone", "iPhone"),
      Map.entry("iPad", "iPad"),
      Map.entry("Android", "Android"),
      Map.entry("Windows", "Windows"),
      Map.entry("Mac OS X", "macOS"),
      Map.entry("CrOS", "ChromeOS"),
      Map.entry("Linux", "Linux"));

  private Device() {}

  /// Such as `Firefox, Linux`; an empty string if the browser says nothing that is known.
  static String of(@Nullable String userAgent) {
    if (userAgent == null) return "";
    return String.join(
        ", ",
        Stream.of(first(BROWSERS, userAgent), first(SYSTEMS, userAgent))
            .filter(it -> !it.isEmpty())
            .toList());
  }

  private static String first(List<Map.Entry<String, String>> signs, String userAgent) {
    return signs.stream()
        .filter(it -> userAgent.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
