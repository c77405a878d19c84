package org.safeconduct.people.imports;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Stay;

/// Reads where a person works and lives.
final class StationCells {
  private final PlaceCells places;

  StationCells(PlaceCells places) {
    this.places = places;
  }

  PlaceCells.@Nullable Placed duty(Row row, Consumer<RowFault> faults) {
    return named(row, PeopleColumns.DUTY_STATION, PeopleColumns.DUTY_COUNTRY, faults);
  }

  /// By position if one is stated, else by name.
  PlaceCells.@Nullable Placed home(Row row, Consumer<RowFault> faults) {
    var latitude = row.get(PeopleColumns.RESIDENCE_LAT);
    var longitude = row.get(PeopleColumns.RESIDENCE_LON);
    if (latitude.isEmpty() && longitude.isEmpty())
      return named(row, PeopleColumns.RESIDENCE, PeopleColumns.RESIDENCE_COUNTRY, faults);
    if (latitude.isEmpty() || longitude.isEmpty()) {
      var empty = latitude.isEmpty() ? PeopleColumns.RESIDENCE_LAT : PeopleColumns.RESIDENCE_LON;
      faults.accept(RowFault.error(row.line(), empty.name(), "", "position-incomplete"));
      return null;
    }
    return point(row, faults);
  }

  private PlaceCells.@Nullable Placed point(Row row, Consumer<RowFault> faults) {
    var latitude = degrees(row, PeopleColumns.RESIDENCE_LAT, 90, faults);
    var longitude = degrees(row, PeopleColumns.RESIDENCE_LON, 180, faults);
    if (latitude == null || longitude == null) return null;
    var placed = places.point(row.get(PeopleColumns.RESIDENCE), new Position(longitude, latitude));
    warnOfOtherCountry(row, placed.stay(), faults);
    return placed;
  }

  private void warnOfOtherCountry(Row row, Stay stay, Consumer<RowFault> faults) {
    var cell = row.get(PeopleColumns.RESIDENCE_COUNTRY);
    var said = cell.isEmpty() ? null : places.country(cell).orElse(null);
    if (said != null && !said.equals(stay.country()))
      faults.accept(RowFault.warning(
          row.line(),
          PeopleColumns.RESIDENCE_COUNTRY.name(),
          cell,
          "position-in-other-country",
          stay.country()));
  }

  private PlaceCells.@Nullable Placed named(
      Row row, Column column, Column countryColumn, Consumer<RowFault> faults) {
    var label = row.get(column);
    var country = row.get(countryColumn);
    if (label.equals(ListedPerson.NOTHING))
      return new PlaceCells.Placed(
          Stay.unlocated(ListedPerson.NOTHING), java.util.Optional.empty(), java.util.List.of());
    if (label.isEmpty()) return country.isEmpty() ? null : country(row, countryColumn, faults);
    var placed = places.place(label, country, row.line(), column, countryColumn);
    placed.warnings().forEach(faults);
    return placed;
  }

  private PlaceCells.@Nullable Placed country(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    var placed = places.countryOnly(cell);
    if (placed.isEmpty())
      faults.accept(RowFault.warning(row.line(), column.name(), cell, "country-unknown"));
    return placed.orElse(null);
  }

  /// A number of degrees with a point or a comma.
  private static @Nullable Double degrees(
      Row row, Column column, int most, Consumer<RowFault> faults) {
    var cell = row.get(column);
    try {
      double degrees = Double.parseDouble(cell.replace(',', '.').replace("°", ""));
      if (Math.abs(degrees) <= most) return degrees;
      faults.accept(RowFault.error(row.line(), column.name(), cell, "degrees-out-of-range", most));
    } catch (NumberFormatException e) {
      faults.accept(RowFault.error(row.line(), column.name(), cell, "degrees-unreadable"));
    }
    return null;
  }
}
