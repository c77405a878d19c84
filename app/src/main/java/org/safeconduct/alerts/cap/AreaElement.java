package org.safeconduct.alerts.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.safeconduct.alerts.AlertArea;
import org.safeconduct.alerts.Geocode;
import org.safeconduct.alerts.PlacedBy;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Mended;
import org.safeconduct.shared.Position;

/// Reads one place of an alert (CAP 1.2, 3.2.4): the union of its polygons and circles.
final class AreaElement {
  private static final List<String> ORDER =
      List.of("areaDesc", "polygon", "circle", "geocode", "altitude", "ceiling");
  private static final Set<String> REPEATABLE = Set.of("polygon", "circle", "geocode");

  private final CapElement area;
  private final Notes notes;

  AreaElement(XmlElement xml, Notes notes) {
    this.area = new CapElement(xml, ORDER, REPEATABLE, notes);
    this.notes = notes;
  }

  AlertArea read() {
    var description = area.text("areaDesc");
    if (description == null) notes.found("missing-area-description", area.xml(), "areaDesc");
    var place = AlertArea.unplaced(Objects.requireNonNullElse(description, ""), geocodes());
    var polygons = surfaces("polygon", this::polygon);
    var circles = surfaces("circle", this::circle);
    var all = new ArrayList<>(polygons);
    all.addAll(circles);
    if (all.isEmpty()) return place;
    return place.placed(Area.union(all), polygons.isEmpty() ? PlacedBy.CIRCLE : PlacedBy.POLYGON);
  }

  private interface ShapeReader {
    Mended read(Numbers numbers);
  }

  private List<Area> surfaces(String name, ShapeReader shape) {
    var areas = new ArrayList<Area>();
    for (var element : area.all(name)) {
      if (element.text().isEmpty()) {
        notes.found("empty-element", element, name);
        continue;
      }
      var mended = mended(element, name + "-unreadable", shape);
      mended.findings().forEach(code -> notes.found(code, element, element.text()));
      if (mended.area() != null) areas.add(mended.area());
    }
    return areas;
  }

  private Mended mended(XmlElement element, String unreadable, ShapeReader shape) {
    var numbers = Numbers.read(element.text());
    if (numbers == null) return new Mended(null, List.of(unreadable));
    if (!numbers.wellPunctuated()) notes.found("punctuation", element, element.text());
    return shape.read(numbers);
  }

  private Mended polygon(Numbers numbers) {
    var values = numbers.values();
    if (values.size() % 2 != 0) return new Mended(null, List.of("polygon-unreadable"));
    var ring = new ArrayList<Coordinate>();
    for (int i = 0; i < values.size(); i += 2)
      ring.add(new Coordinate(values.get(i + 1), values.get(i)));
    return AreaMender.polygon(ring);
  }

  private Mended circle(Numbers numbers) {
    var values = numbers.values();
    if (values.size() != 2 && values.size() != 3)
      return new Mended(null, List.of("circle-unreadable"));
    double longitude = values.get(1);
    double latitude = values.get(0);
    if (!(Math.abs(latitude) <= 90)) return new Mended(null, List.of("latitude-out-of-range"));
    if (!(Math.abs(longitude) <= 180)) return new Mended(null, List.of("longitude-out-of-range"));
    return AreaMender.circle(
        new Position(longitude, latitude), values.size() == 2 ? 0 : values.get(2));
  }

  private List<Geocode> geocodes() {
    var geocodes = new ArrayList<Geocode>();
    for (var element : area.all("geocode")) {
      var geocode = geocode(element);
      if (geocode == null) notes.found("geocode-unreadable", element, element.text());
      else geocodes.add(geocode);
    }
    return geocodes;
  }

  private static @Nullable Geocode geocode(XmlElement element) {
    var value = element.childText("value");
    if (!value.isEmpty()) return new Geocode(element.childText("valueName"), value);
    var olderForm = element.text().split("=", 2);
    return olderForm.length == 2 && !olderForm[1].isBlank()
        ? new Geocode(olderForm[0].strip(), olderForm[1].strip())
        : null;
  }
}
