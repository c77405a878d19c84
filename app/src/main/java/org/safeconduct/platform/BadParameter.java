package org.safeconduct.platform;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A program asked with a parameter that cannot be understood; it is answered with 400, never
/// as if it had asked for something else.
public final class BadParameter extends RuntimeException {
  private final String name;
  private final String value;
  private final transient List<String> allowed;
  private final String nearest;
  private final boolean isUnknown;

  /// @param name of the parameter
  /// @param value what stood there
  /// @param allowed the words that it may have; empty if it is no matter of words
  public BadParameter(String name, String value, List<String> allowed) {
    this(name, value, allowed, "", false);
  }

  private BadParameter(
      String name, String value, List<String> allowed, String nearest, boolean isUnknown) {
    super("Parameter " + name + " is not understood");
    this.name = name;
    this.value = value;
    this.allowed = List.copyOf(allowed);
    this.nearest = nearest;
    this.isUnknown = isUnknown;
  }

  /// A parameter, or a field of a body, that does not exist there.
  ///
  /// @param known those that do; they become what is allowed, in alphabetical order
  public static BadParameter unknown(String name, String value, Collection<String> known) {
    var nearest = known.isEmpty() ? "" : Nearness.sorted(name, known).getFirst();
    return new BadParameter(name, value, known.stream().sorted().toList(), nearest, true);
  }

  /// What a parameter says; null if it is left out or blank.
  ///
  /// @param reader throws an `IllegalArgumentException` if it does not understand
  /// @throws BadParameter if the reader does not understand
  public static <T> @Nullable T read(
      String name, @Nullable String value, Function<String, T> reader) {
    if (value == null || value.isBlank()) return null;
    try {
      return reader.apply(value.strip());
    } catch (IllegalArgumentException unreadable) {
      throw new BadParameter(name, value, List.of());
    }
  }

  /// Asks that a parameter is left out, blank, or one of these words, whatever the case.
  ///
  /// @param allowed in lower case
  /// @throws BadParameter if it is something else
  public static void requireWord(String name, @Nullable String value, List<String> allowed) {
    if (value == null || value.isBlank()) return;
    if (!allowed.contains(value.strip().toLowerCase(Locale.ROOT)))
      throw new BadParameter(name, value, allowed);
  }

  /// The name of the parameter.
  public String name() {
    return name;
  }

  /// What stood there.
  public String value() {
    return value;
  }

  /// Of the names that are known, the one most like this one; empty if it is known, or none is.
  public String nearest() {
    return nearest;
  }

  /// Whether there is no parameter of this name.
  public boolean isUnknown() {
    return isUnknown;
  }

  /// The words that it may have; empty if it is no matter of words. If it is unknown, the names
  /// that are known.
  public List<String> allowed() {
    return allowed;
  }
}
