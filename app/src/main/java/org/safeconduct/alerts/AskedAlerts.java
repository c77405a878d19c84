package org.safeconduct.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.shared.Severity;

/// Which alerts a query string asks for.
///
/// @param text words to look for
/// @param severity one or more of `extreme`, `severe`, `moderate`, `minor`, `unknown`
/// @param state a word of [AskedState]
/// @param country name or ISO 3166-1 code
/// @param source words of sender or bringer
/// @param status `real` or `exercise`
/// @param verified `yes` or `no`
record AskedAlerts(
    @Nullable String text,
    @Nullable List<String> severity,
    @Nullable String state,
    @Nullable String country,
    @Nullable String source,
    @Nullable String status,
    @Nullable String verified) {

  private static final List<String> STATES =
      Arrays.stream(AskedState.values()).map(AskedState::word).toList();
  private static final List<String> SEVERITIES = Arrays.stream(Severity.values())
      .map(it -> it.name().toLowerCase(Locale.ROOT))
      .toList();
  private static final List<String> STATUSES = List.of("real", "exercise");
  private static final List<String> YES_NO = List.of("yes", "no");

  /// For people, who see what they get: a word that is not understood asks for nothing special.
  AlertFilter filter(Gazetteer gazetteer) {
    var nation = said(country);
    return new AlertFilter(
        said(text),
        severities(),
        AskedState.of(said(state)).orElse(null),
        gazetteer.country(nation).map(Country::iso2).orElse(nation),
        said(source),
        isFirst(STATUSES, said(status)),
        isFirst(YES_NO, said(verified)));
  }

  /// For programs, which would not notice.
  ///
  /// @throws BadParameter if a word is not understood
  AlertFilter understood(Gazetteer gazetteer) {
    severityWords().forEach(it -> BadParameter.requireWord("severity", it, SEVERITIES));
    BadParameter.requireWord("state", state, STATES);
    BadParameter.requireWord("status", status, STATUSES);
    BadParameter.requireWord("verified", verified, YES_NO);
    return filter(gazetteer);
  }

  /// Whether this severity was asked for; for the form.
  public boolean asks(String name) {
    return severities().contains(Severity.valueOf(name));
  }

  /// The states that can be asked for; for the form.
  public List<AskedState> states() {
    return List.of(AskedState.values());
  }

  private Set<Severity> severities() {
    return severityWords()
        .map(it -> it.toUpperCase(Locale.ROOT))
        .flatMap(word -> Arrays.stream(Severity.values()).filter(it -> it.name().equals(word)))
        .collect(Collectors.toSet());
  }

  private Stream<String> severityWords() {
    return Objects.requireNonNullElse(severity, List.<String>of()).stream()
        .flatMap(it -> Arrays.stream(it.split(",")))
        .map(String::strip);
  }

  private static @Nullable Boolean isFirst(List<String> words, String word) {
    int at = words.indexOf(word.toLowerCase(Locale.ROOT));
    return at < 0 ? null : at == 0;
  }

  private static String said(@Nullable String word) {
    return word == null ? "" : word.strip();
  }
}
