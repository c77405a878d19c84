package org.safeconduct.people.lists;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Stay;

/// Reads where a row says that something is: by position if one is stated, else by name.
public final class RowPlaces {
  private final PlaceCells places;

  /// @param places finds places by name
  public RowPlaces(PlaceCells places) {
    this.places = places;
  }

  /// What the row says.
  ///
  /// @param faults hears what is wrong, or should be looked at
  /// @return null if it says nothing, or nothing that can be used
  public PlaceCells.@Nullable Placed read(
      Row row, PlaceColumns columns, Consumer<RowFault> faults) {
    if (!hasPosition(row, columns)) return named(row, columns, faults);
    var position = position(row, columns, faults);
    if (position == null) return null;
    var placed = places.point(row.get(columns.place()), position);
    warnOfOtherCountry(row, columns.country(), placed.stay(), faults);
    return placed;
  }

  /// Whether the row states a position, or a part of one.
  public static boolean hasPosition(Row row, PlaceColumns columns) {
    return isFilled(row, columns.latitude()) || isFilled(row, columns.longitude());
  }

  /// The position that the row states.
  ///
  /// @return null if it cannot be read
  public static @Nullable Position position(
      Row row, PlaceColumns columns, Consumer<RowFault> faults) {
    var latitude = columns.latitude();
    var longitude = columns.longitude();
    if (latitude == null || longitude == null) return null;
    var empty = row.get(latitude).isEmpty() ? latitude : longitude;
    if (row.get(empty).isEmpty()) {
      faults.accept(RowFault.error(row.line(), empty.name(), "", "position-incomplete"));
      return null;
    }
    var north = degrees(row, latitude, 90, faults);
    var east = degrees(row, longitude, 180, faults);
    return north == null || east == null ? null : new Position(east, north);
  }

  private static boolean isFilled(Row row, @Nullable Column column) {
    return column != null && !row.get(column).isEmpty();
  }

  private void warnOfOtherCountry(Row row, Column column, Stay stay, Consumer<RowFault> faults) {
    var cell = row.get(column);
    var said = cell.isEmpty() ? null : places.country(cell).orElse(null);
    if (said == null || said.equals(stay.country())) return;
    faults.accept(
        stay.country().isEmpty()
            ? RowFault.warning(row.line(), column.name(), cell, "position-at-sea")
            : RowFault.warning(
                row.line(), column.name(), cell, "position-in-other-country", stay.country()));
  }

  private PlaceCells.@Nullable Placed named(
      Row row, PlaceColumns columns, Consumer<RowFault> faults) {
    var label = row.get(columns.place());
    var country = row.get(columns.country());
    if (label.isEmpty()) return country.isEmpty() ? null : country(row, columns.country(), faults);
    var placed = places.place(label, country, row.line(), columns.place(), columns.country());
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
