package org.safeconduct.people.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.PlaceColumns;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.RowPlaces;
import org.safeconduct.shared.Stay;

/// Reads where a person works and lives.
final class StationCells {
  private static final PlaceColumns DUTY =
      new PlaceColumns(PeopleColumns.DUTY_STATION, PeopleColumns.DUTY_COUNTRY, null, null);
  private static final PlaceColumns HOME = new PlaceColumns(
      PeopleColumns.RESIDENCE,
      PeopleColumns.RESIDENCE_COUNTRY,
      PeopleColumns.RESIDENCE_LAT,
      PeopleColumns.RESIDENCE_LON);

  private final RowPlaces places;

  StationCells(PlaceCells places) {
    this.places = new RowPlaces(places);
  }

  PlaceCells.@Nullable Placed duty(Row row, Consumer<RowFault> faults) {
    return read(row, DUTY, faults);
  }

  /// By position if one is stated, else by name.
  PlaceCells.@Nullable Placed home(Row row, Consumer<RowFault> faults) {
    return read(row, HOME, faults);
  }

  private PlaceCells.@Nullable Placed read(
      Row row, PlaceColumns columns, Consumer<RowFault> faults) {
    return row.get(columns.place()).equals(ListedPerson.NOTHING)
            && !RowPlaces.hasPosition(row, columns)
        ? new PlaceCells.Placed(Stay.unlocated(ListedPerson.NOTHING), Optional.empty(), List.of())
        : places.read(row, columns, faults);
  }
}
