package org.safeconduct.alerts.intake;

import static org.safeconduct.alerts.intake.HandRules.said;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/// Checks where an alert that an officer typed in applies: a circle, a polygon drawn or typed,
/// or a
/// place by its name.
@Component
class AreaRules {
  private static final double LARGEST_RADIUS_KM = 5_000;
  private static final double CITY_RADIUS_KM = 15;

  private final Gazetteer gazetteer;

  AreaRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Optional<EnteredArea> check(HandForm.Where where, Errors errors) {
    return switch (said(where.kind())) {
      case "CIRCLE" -> circle(where, errors);
      case "POLYGON" -> polygon(where, errors);
      case "PLACE" -> place(where, errors);
      default -> {
        errors.rejectValue("where.kind", "alerts.hand.wrong.kind");
        yield Optional.empty();
      }
    };
  }

  private Optional<EnteredArea> circle(HandForm.Where where, Errors errors) {
    var radius = radius(where, errors);
    boolean byName = said(where.latitude()).isEmpty() && said(where.longitude()).isEmpty();
    var place = byName ? named(where, errors) : Optional.<Place>empty();
    var centre = byName ? place.map(Place::position) : typed(where, errors);
    if (radius == null && !errors.hasFieldErrors("where.radius"))
      errors.rejectValue("where.radius", "alerts.hand.wrong.radius");
    if (radius == null || centre.isEmpty()) return Optional.empty();
    var words = place.map(AreaRules::label).orElseGet(() -> words(where, centre.get()));
    return Optional.of(around(words, centre.get(), radius));
  }

  private Optional<EnteredArea> place(HandForm.Where where, Errors errors) {
    var radius = radius(where, errors);
    var place = named(where, errors);
    if (place.isEmpty() || errors.hasErrors()) return Optional.empty();
    var found = place.get();
    var code = found.key().substring(found.key().indexOf(':') + 1);
    if (!found.precision().isLocal()) return Optional.of(EnteredArea.code(label(found), code));
    double km = radius == null ? CITY_RADIUS_KM : radius;
    return Optional.of(around(label(found), found.position(), km));
  }

  private Optional<EnteredArea> polygon(HandForm.Where where, Errors errors) {
    var drawn = said(where.area());
    var area = drawn.isEmpty() ? typedCorners(where) : AreaMender.geoJson(drawn).area();
    if (area == null) {
      errors.rejectValue("where.corners", "alerts.hand.wrong.corners");
      return Optional.empty();
    }
    var polygons = new ArrayList<String>();
    for (int i = 0; i < area.geometry().getNumGeometries(); i++)
      polygons.add(written(((Polygon) area.geometry().getGeometryN(i)).getExteriorRing()));
    var middle = area.geometry().getInteriorPoint().getCoordinate();
    var words = words(where, new Position(middle.x, middle.y));
    return Optional.of(EnteredArea.polygons(words, polygons));
  }

  private static @Nullable Area typedCorners(HandForm.Where where) {
    var numbers = Arrays.stream(said(where.corners()).split("[\\s,;]+"))
        .filter(it -> !it.isEmpty())
        .map(AreaRules::number)
        .toList();
    boolean readable = numbers.stream().allMatch(Double::isFinite) && numbers.size() % 2 == 0;
    return readable ? AreaMender.polygon(ring(numbers)).area() : null;
  }

  private static String label(Place place) {
    return place.precision() == Precision.COUNTRY
        ? place.name()
        : place.name() + ", " + place.country();
  }

  private static EnteredArea around(String words, Position centre, double km) {
    return EnteredArea.circle(words, centre.latitude(), centre.longitude(), km);
  }

  private Optional<Place> named(HandForm.Where where, Errors errors) {
    if (said(where.place()).isEmpty()) {
      errors.rejectValue("where.place", "alerts.hand.wrong.missing");
      return Optional.empty();
    }
    var meant = gazetteer.meant(said(where.place()));
    if (meant.size() == 1) return Optional.of(meant.getFirst());
    if (meant.isEmpty()) errors.rejectValue("where.place", "alerts.hand.wrong.place");
    else errors.rejectValue("where.place", "alerts.hand.wrong.places", choices(meant), null);
    return Optional.empty();
  }

  private Object[] choices(List<Place> meant) {
    return new Object[] {meant.stream().map(gazetteer::label).collect(Collectors.joining("; "))};
  }

  private static Optional<Position> typed(HandForm.Where where, Errors errors) {
    double latitude = number(said(where.latitude()));
    double longitude = number(said(where.longitude()));
    if (!(Math.abs(latitude) <= 90))
      errors.rejectValue("where.latitude", "alerts.hand.wrong.latitude");
    if (!(Math.abs(longitude) <= 180))
      errors.rejectValue("where.longitude", "alerts.hand.wrong.longitude");
    return errors.hasFieldErrors("where.latitude") || errors.hasFieldErrors("where.longitude")
        ? Optional.empty()
        : Optional.of(new Position(longitude, latitude));
  }

  private static @Nullable Double radius(HandForm.Where where, Errors errors) {
    if (said(where.radius()).isEmpty()) return null;
    double radius = number(said(where.radius()).replace(',', '.'));
    if (radius > 0 && radius <= LARGEST_RADIUS_KM) return radius;
    errors.rejectValue("where.radius", "alerts.hand.wrong.radius");
    return null;
  }

  private String words(HandForm.Where where, Position centre) {
    var place = said(where.place());
    if (!place.isEmpty()) return place;
    var numbers = String.format(Locale.ROOT, "%.3f, %.3f", centre.latitude(), centre.longitude());
    return numbers + " (" + gazetteer.nearest(centre).name() + ")";
  }

  private static List<Coordinate> ring(List<Double> numbers) {
    var ring = new ArrayList<Coordinate>();
    for (int i = 0; i < numbers.size(); i += 2)
      ring.add(new Coordinate(numbers.get(i + 1), numbers.get(i)));
    return ring;
  }

  private static String written(LinearRing ring) {
    return Arrays.stream(ring.getCoordinates())
        .map(it -> it.y + "," + it.x)
        .collect(Collectors.joining(" "));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException unreadable) {
      return Double.NaN;
    }
  }
}
