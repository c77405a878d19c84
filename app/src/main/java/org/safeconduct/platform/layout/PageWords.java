package org.safeconduct.platform.layout;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CountryNames;
import org.safeconduct.platform.LeftToRight;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Message keys that travel with arguments (statuses, decisions, timeline entries, flash
/// messages) in the reader's language. Templates call it as `#words`.
@Component
class PageWords {
  private static final String COUNTRY = "country.";

  private final MessageSource messages;
  private final PageTimes times;
  private final CountryNames countries;

  PageWords(MessageSource messages, PageTimes times, CountryNames countries) {
    this.messages = messages;
    this.times = times;
    this.countries = countries;
  }

  /// The words of the key; an instant among the arguments is written in UTC, a duration as an
  /// age.
  ///
  /// @param arguments an array or a list, or null for none
  public String of(String key, @Nullable Object arguments) {
    Object[] spoken = asList(arguments).stream().map(this::spoken).toArray();
    return messages.getMessage(key, spoken, LocaleContextHolder.getLocale());
  }

  /// The name of a language.
  ///
  /// @param tag such as `fr` (BCP 47); a blank or unknown one is shown as it is
  public String language(String tag) {
    var name = Locale.forLanguageTag(tag).getDisplayLanguage(LocaleContextHolder.getLocale());
    return name.isEmpty() ? tag : name;
  }

  /// A telephone number for a sentence, which may run from right to left.
  public String number(String number) {
    return LeftToRight.of(number);
  }

  /// A text in which each telephone number stands by itself.
  public String numbers(String text) {
    return LeftToRight.numbers(text);
  }

  /// The name of a country.
  ///
  /// @param code ISO 3166-1 alpha-2; a blank or unknown one is shown as it is
  public String country(String code) {
    return countries.name(code, LocaleContextHolder.getLocale());
  }

  /// All countries with their codes (ISO 3166-1 alpha-2), by name.
  public List<Map.Entry<String, String>> countries() {
    var order = Collator.getInstance(LocaleContextHolder.getLocale());
    return countries.codes().stream()
        .map(code -> Map.entry(code, country(code)))
        .sorted(Map.Entry.comparingByValue(order))
        .toList();
  }

  /// What a code is called: by the first of these beginnings of message keys that has words for it,
  /// else the code as it is. `true` and `false` are yes and no.
  ///
  /// @param code as it is stored; looked for in small letters with hyphens, too
  /// @param beginnings such as `governance.post.`; `country.` for countries, which are named
  ///     elsewhere; an empty one if the code may be a message key itself
  public String code(String code, List<String> beginnings) {
    if (code.equals("true") || code.equals("false")) return of("platform.is." + code, null);
    var small = code.toLowerCase(Locale.ROOT).replace('_', '-');
    return beginnings.stream()
        .flatMap(it -> it.equals(COUNTRY)
            ? Stream.of(country(code))
            : Stream.of(it + code, it + small).map(this::found).filter(Objects::nonNull))
        .findFirst()
        .orElse(code);
  }

  private @Nullable String found(String key) {
    return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
  }

  private static List<?> asList(@Nullable Object arguments) {
    return switch (arguments) {
      case null -> List.of();
      case List<?> list -> list;
      case Object[] array -> List.of(array);
      default -> List.of(arguments);
    };
  }

  private Object spoken(Object argument) {
    return switch (argument) {
      case Instant instant -> times.utc(instant);
      case Duration duration -> times.length(duration);
      default -> argument;
    };
  }
}
