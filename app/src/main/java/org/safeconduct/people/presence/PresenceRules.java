package org.safeconduct.people.presence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.Reading;
import org.safeconduct.places.Country;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Component;

/// What an entry must say: a kind, the first and the last day, and a place that is known if it
/// names one.
@Component
class PresenceRules {
  static final String KIND = "kind";
  static final String FROM = "from";
  static final String UNTIL = "until";
  static final String PLACE = "place";
  static final String COUNTRY = "country";
  private static final int LONGEST = 200;

  private final Gazetteer gazetteer;

  PresenceRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// What somebody wants to enter.
  ///
  /// @param stay where; null if the draft does not say
  record Wanted(
      PresenceKind kind, Presence.Days days, @Nullable Stay stay) {}

  /// What the draft says; what is wrong is in the reading.
  ///
  /// @param home whose clocks count where no place is named
  Optional<Wanted> check(Draft draft, Reading reading, ZoneId home) {
    var kind = reading.choice(KIND, PresenceKind.class);
    if (kind == null && !reading.isWrong(KIND)) reading.wrong(KIND, "missing");
    var from = day(FROM, reading);
    var until = day(UNTIL, reading);
    if (from != null && until != null && until.isBefore(from))
      reading.wrong(UNTIL, "until-before-from");
    var place = place(draft, reading);
    if (!reading.wrongs().isEmpty() || kind == null || from == null || until == null)
      return Optional.empty();
    var zone = place.map(Place::zone).orElse(home);
    var stay = place.map(it -> it.stay(label(draft, it))).orElse(null);
    return Optional.of(new Wanted(kind, Presence.Days.of(from, until, zone), stay));
  }

  /// Places that may have been meant, to choose from.
  List<String> choices(Draft draft) {
    return gazetteer.meant(draft.text(PLACE)).stream().map(gazetteer::label).toList();
  }

  private static @Nullable LocalDate day(String field, Reading reading) {
    var day = reading.date(field);
    if (day == null && !reading.isWrong(field)) reading.wrong(field, "missing");
    return day;
  }

  private Optional<Place> place(Draft draft, Reading reading) {
    var name = reading.line(PLACE, LONGEST);
    var typed = draft.text(COUNTRY);
    var country =
        typed.isEmpty() ? null : gazetteer.country(typed).map(Country::iso2).orElse(null);
    if (!typed.isEmpty() && country == null) reading.wrong(COUNTRY, "country");
    if (reading.isWrong(PLACE) || reading.isWrong(COUNTRY)) return Optional.empty();
    if (!name.isEmpty()) return named(name, country, reading);
    return country == null ? Optional.empty() : gazetteer.byKey("country:" + country);
  }

  private Optional<Place> named(String name, @Nullable String country, Reading reading) {
    var found = gazetteer.find(name, country);
    if (found.isEmpty()) reading.wrong(PLACE, "place-unknown-here");
    else if (country == null && gazetteer.isDoubtful(name)) reading.wrong(PLACE, "place-several");
    return reading.isWrong(PLACE) ? Optional.empty() : found;
  }

  private static String label(Draft draft, Place place) {
    var name = draft.text(PLACE);
    return name.isEmpty() ? place.name() : name;
  }
}
