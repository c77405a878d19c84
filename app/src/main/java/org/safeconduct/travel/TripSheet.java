package org.safeconduct.travel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Component;

/// Trips as a sheet, one row a leg, in the reader's language.
@Component
class TripSheet {
  private static final List<String> COLUMNS = Sheets.columns(
      "travel.column.",
      "reference",
      "traveller",
      "number",
      "organisation",
      "place",
      "country",
      "from",
      "to",
      "source");

  private final Sheets sheets;
  private final PeopleRegister register;

  TripSheet(Sheets sheets, PeopleRegister register) {
    this.sheets = sheets;
    this.register = register;
  }

  Sheet of(List<Trip> trips) {
    var numbers = register.numbers(
        trips.stream().map(it -> it.traveller().id()).distinct().toList());
    var rows = trips.stream()
        .flatMap(trip -> trip.legs().stream()
            .map(leg -> cells(trip, numbers.get(trip.traveller().id()), leg)))
        .toList();
    return sheets.of("travel.list.title", COLUMNS, rows);
  }

  private static List<@Nullable Object> cells(Trip trip, @Nullable String number, Leg leg) {
    return Arrays.asList(
        trip.reference(),
        trip.traveller().name(),
        number,
        trip.traveller().organisationName(),
        leg.stay().label(),
        leg.stay().country(),
        leg.when().from(),
        leg.when().until(),
        leg.source());
  }
}
