package org.safeconduct.travel;

import java.util.List;
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
      "organisation",
      "place",
      "country",
      "from",
      "to",
      "source");

  private final Sheets sheets;

  TripSheet(Sheets sheets) {
    this.sheets = sheets;
  }

  Sheet of(List<Trip> trips) {
    var rows = trips.stream()
        .flatMap(trip -> trip.legs().stream().map(leg -> cells(trip, leg)))
        .toList();
    return sheets.of("travel.list.title", COLUMNS, rows);
  }

  private static List<Object> cells(Trip trip, Leg leg) {
    return List.of(
        trip.reference(),
        trip.traveller().name(),
        trip.traveller().organisationName(),
        leg.stay().label(),
        leg.stay().country(),
        leg.when().from(),
        leg.when().until(),
        leg.source());
  }
}
