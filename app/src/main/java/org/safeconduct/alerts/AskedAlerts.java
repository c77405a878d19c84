package org.safeconduct.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Severity;

/// Which alerts a query string asks for. A word that is not understood asks for nothing
/// special.
///
/// @param text words to look for
/// @param severity one or more of `extreme`, `severe`, `moderate`, `minor`, `unknown`
/// @param state `active`, `expired`, `superseded`, `lifted` or `notice`
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

  AlertFilter filter(Gazetteer gazetteer) {
    var nation = said(country);
    return new AlertFilter(
        said(text),
        severities(),
        named(AlertState.values(), said(state)).orElse(null),
        gazetteer.country(nation).map(Country::iso2).orElse(nation),
        said(source),
        said(status).isEmpty() ? null : said(status).equals("real"),
        said(verified).isEmpty() ? null : said(verified).equals("yes"));
  }

  /// Whether this severity was asked for; for the form.
  public boolean asks(String name) {
    return severities().contains(Severity.valueOf(name));
  }

  private Set<Severity> severities() {
    return Objects.requireNonNullElse(severity, List.<String>of()).stream()
        .flatMap(it -> named(Severity.values(), it).stream())
        .collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> Optional<E> named(E[] constants, String word) {
    return Arrays.stream(constants)
        .filter(it -> it.name().equalsIgnoreCase(word))
        .findFirst();
  }

  private static String said(@Nullable String word) {
    return word == null ? "" : word.strip();
  }
}
