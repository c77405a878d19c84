package org.safeconduct.exposure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.safeconduct.exposure.Radius;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Position;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes an area out of what somebody typed: no map and no drag needed (WCAG 2.2, 2.5.7).
@Component
class PlaceReader {
  private static final double USUAL_RADIUS_KM = 25;
  private static final Pattern REGION_CODE = Pattern.compile("[A-Za-z]{2}-[A-Za-z0-9]{1,3}");

  private final Gazetteer gazetteer;

  PlaceReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// An area, and how to call it.
  ///
  /// @param place the words that name the place; null for a point and for corners
  /// @param km how far around the place or point; null for a whole outline
  /// @param findings what was mended of a drawn area, see [Drawn]
  record Named(
      String name,
      Area area,
      @Nullable String place,
      @Nullable Double km,
      List<String> findings) {}

  /// The area, or nothing and at least one more fault.
  @Nullable
  Named read(AskedPlace asked, List<Fault> faults) {
    var corners = asked.corners();
    if (corners != null && !corners.isBlank()) return corners(corners.strip(), faults);
    double radius = radius(asked.radius(), faults);
    if (AskedPlace.says(asked.longitude()) || AskedPlace.says(asked.latitude()))
      return point(asked, radius, faults);
    return place(asked.place() == null ? "" : asked.place().strip(), radius, faults);
  }

  private static @Nullable Named corners(String text, List<Fault> faults) {
    var mended =
        text.startsWith("{") ? AreaMender.geoJson(text) : AreaMender.polygon(ring(text, faults));
    var drawn = Drawn.of("corners", mended, faults);
    return drawn == null ? null : new Named("", drawn.area(), null, null, drawn.findings());
  }

  private static List<Coordinate> ring(String text, List<Fault> faults) {
    var ring = new ArrayList<Coordinate>();
    for (var line : text.lines().filter(it -> !it.isBlank()).toList()) {
      var numbers = line.strip().split("[\\s,;]+");
      var x = number("corners", numbers[0], 540, faults);
      var y = number("corners", numbers.length > 1 ? numbers[1] : "", 90, faults);
      if (x.isPresent() && y.isPresent()) ring.add(new Coordinate(x.get(), y.get()));
    }
    return ring;
  }

  private static @Nullable Named point(AskedPlace asked, double radius, List<Fault> faults) {
    var longitude = number("longitude", asked.longitude(), 180, faults);
    var latitude = number("latitude", asked.latitude(), 90, faults);
    if (longitude.isEmpty() || latitude.isEmpty()) return null;
    var centre = new Position(longitude.get(), latitude.get());
    var name = "%.4f, %.4f".formatted(longitude.get(), latitude.get());
    return circle(null, name, centre, radius, faults);
  }

  private @Nullable Named place(String text, double radius, List<Fault> faults) {
    var meant = gazetteer.meant(text);
    if (meant.size() != 1) {
      faults.add(unclear(text, meant));
      return null;
    }
    var place = meant.getFirst();
    var outline = gazetteer.areaOf(place.key());
    var name = gazetteer.named(place).in(LocaleContextHolder.getLocale());
    if (outline.isPresent()) return new Named(name, outline.get(), text, null, List.of());
    return circle(text, name, place.position(), radius, faults);
  }

  private Fault unclear(String text, List<Place> meant) {
    if (meant.isEmpty() && REGION_CODE.matcher(text).matches())
      return new Fault("place", "region-unknown", text, gazetteer.regionsNear(text));
    if (meant.isEmpty()) return new Fault("place", "place-unknown", text);
    var choices = meant.stream().map(gazetteer::label).collect(Collectors.joining("; "));
    return new Fault("place", "place-ambiguous", choices);
  }

  private static @Nullable Named circle(
      @Nullable String place, String name, Position centre, double radius, List<Fault> faults) {
    var where = place == null ? "radius" : "place";
    var drawn = Drawn.of(where, AreaMender.circle(centre, radius), faults);
    if (drawn == null) return null;
    var around = "%s, %.0f km".formatted(name, radius);
    return new Named(around, drawn.area(), place, radius, drawn.findings());
  }

  private static double radius(@Nullable String text, List<Fault> faults) {
    if (!AskedPlace.says(text)) return USUAL_RADIUS_KM;
    var radius = number(text).filter(Radius::isUsable);
    if (radius.isEmpty()) faults.add(Fault.ofRadius("radius", String.valueOf(text)));
    return radius.orElse(USUAL_RADIUS_KM);
  }

  private static Optional<Double> number(
      String where, @Nullable String text, double most, List<Fault> faults) {
    var number = number(text).filter(it -> Math.abs(it) <= most);
    if (number.isEmpty()) faults.add(new Fault(where, "number-unusable", text == null ? "" : text));
    return number;
  }

  private static Optional<Double> number(@Nullable String text) {
    try {
      return Optional.of(Double.parseDouble(text == null ? "" : text.strip().replace(',', '.')));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
