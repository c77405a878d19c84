package org.safeconduct.governance.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.Notice;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.RowPlaces;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Mended;
import org.safeconduct.shared.Position;

/// Reads which area a row means: a boundary in WKT or GeoJSON, else a circle around a position,
/// else a place: a country or region as a whole, a town as a circle around its middle.
final class AreaCells {
  private static final double LARGEST_KM = 500;
  private static final Pattern KILOMETRES =
      Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,6})?) *(?:km)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern REFERENCE_SYSTEM =
      Pattern.compile("^SRID=4326; *", Pattern.CASE_INSENSITIVE);

  private final Gazetteer gazetteer;
  private final PlaceCells places;

  AreaCells(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.places = new PlaceCells(gazetteer);
  }

  /// The notices of the list, and which of its names so far several places bear.
  List<Notice> notices(List<Notice> ofList) {
    return places.notices(ofList);
  }

  /// The area.
  ///
  /// @return null if the row says nothing, or nothing that can be used
  @Nullable
  Area read(Row row, Consumer<RowFault> faults) {
    var boundary = row.get(ZoneColumns.AREA);
    if (!boundary.isEmpty()) return mended(row, ZoneColumns.AREA, boundary(boundary), faults);
    if (RowPlaces.hasPosition(row, ZoneColumns.POINT)) {
      var middle = RowPlaces.position(row, ZoneColumns.POINT, faults);
      return middle == null ? null : circle(row, middle, faults);
    }
    var place = row.get(ZoneColumns.PLACE);
    if (place.isEmpty()) return null;
    return places
        .place(
            place, row.get(ZoneColumns.COUNTRY), row.line(), ZoneColumns.PLACE, ZoneColumns.COUNTRY)
        .place()
        .map(found -> around(row, found, faults))
        .orElseGet(() -> unknown(row, faults));
  }

  private @Nullable Area around(Row row, Place place, Consumer<RowFault> faults) {
    var whole = row.get(ZoneColumns.RADIUS).isEmpty() ? gazetteer.areaOf(place.key()) : null;
    return whole != null && whole.isPresent() ? whole.get() : circle(row, place.position(), faults);
  }

  private static @Nullable Area unknown(Row row, Consumer<RowFault> faults) {
    var cell = row.get(ZoneColumns.PLACE);
    faults.accept(RowFault.error(row.line(), ZoneColumns.PLACE.name(), cell, "zone-place-unknown"));
    return null;
  }

  private static @Nullable Area circle(Row row, Position middle, Consumer<RowFault> faults) {
    var cell = row.get(ZoneColumns.RADIUS);
    if (cell.isEmpty()) {
      faults.accept(RowFault.warning(
          row.line(),
          ZoneColumns.RADIUS.name(),
          "",
          "radius-assumed",
          AreaMender.SMALLEST_RADIUS_KM));
      return AreaMender.circle(middle, AreaMender.SMALLEST_RADIUS_KM).area();
    }
    var number = KILOMETRES.matcher(cell);
    double radius = number.matches() ? Double.parseDouble(number.group(1).replace(',', '.')) : 0;
    if (radius > 0 && radius <= LARGEST_KM)
      return mended(row, ZoneColumns.RADIUS, AreaMender.circle(middle, radius), faults);
    faults.accept(RowFault.error(
        row.line(), ZoneColumns.RADIUS.name(), cell, "radius-unreadable", LARGEST_KM));
    return null;
  }

  private static Mended boundary(String text) {
    return text.startsWith("{") ? AreaMender.geoJson(text) : wellKnownText(text);
  }

  private static Mended wellKnownText(String text) {
    try {
      var geometry = new WKTReader().read(REFERENCE_SYSTEM.matcher(text).replaceFirst(""));
      return AreaMender.together(
          polygons(geometry), polygon -> AreaMender.geoJson(geoJson(polygon)));
    } catch (ParseException | IllegalArgumentException unreadable) {
      return new Mended(null, List.of("area-unreadable"));
    }
  }

  private static List<Polygon> polygons(Geometry geometry) {
    var polygons = new ArrayList<Polygon>();
    for (int i = 0; i < geometry.getNumGeometries(); i++)
      if (geometry.getGeometryN(i) instanceof Polygon polygon) polygons.add(polygon);
    return polygons;
  }

  private static String geoJson(Polygon polygon) {
    var rings = new ArrayList<String>();
    rings.add(ring(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++)
      rings.add(ring(polygon.getInteriorRingN(i)));
    return "{\"type\":\"Polygon\",\"coordinates\":" + rings + "}";
  }

  private static String ring(LinearRing ring) {
    return Arrays.stream(ring.getCoordinates())
        .map(corner -> "[" + corner.x + "," + corner.y + "]")
        .toList()
        .toString();
  }

  private static @Nullable Area mended(
      Row row, Column column, Mended mended, Consumer<RowFault> faults) {
    if (mended.area() == null)
      faults.accept(RowFault.error(row.line(), column.name(), row.get(column), "area-unreadable"));
    else if (!mended.findings().isEmpty())
      faults.accept(RowFault.warning(row.line(), column.name(), row.get(column), "area-mended"));
    return mended.area();
  }
}
