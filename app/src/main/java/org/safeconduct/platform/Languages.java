package org.safeconduct.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages that the pages speak.
public final class Languages {
  /// All of them; the first is the one for everybody else.
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("ar"));

  private Languages() {}

  /// The language with this code.
  ///
  /// @param code such as `fr`
  public static Optional<Locale> find(String code) {
    return ALL.stream().filter(it -> it.getLanguage().equals(code)).findFirst();
  }

  /// The best of ours for somebody who prefers these, best first.
  public static Locale best(List<Locale> preferred) {
    return preferred.stream()
        .flatMap(it -> find(it.getLanguage()).stream())
        .findFirst()
        .orElse(ALL.getFirst());
  }
}
