package org.safeconduct.alerts;

import static java.util.stream.Collectors.joining;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Position;
import org.springframework.stereotype.Component;

/// Gives a surface to places that came without one: by an ISO 3166 code, else by a description
/// that is exactly the name of one country, region or large city. Nothing is guessed beyond that:
/// a name that several places bear and the rest stay unlocated, with a finding.
@Component
class AreaPlacer {
  private static final Pattern REGION_CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2,3}");
  private static final Pattern COUNTRY_LIST = Pattern.compile("(?i).*(3166|iso.*countr|country).*");
  private static final long LARGE_CITY = 100_000;
  private static final int SAMPLES_A_SIDE = 12;
  /// About 2 km, in degrees.
  private static final double BORDER = 0.02;

  private final Gazetteer gazetteer;

  AreaPlacer(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The informations with every area placed that can be.
  ///
  /// @param findings takes what was placed by name and what could not be placed
  List<Information> placed(List<Information> informations, List<Finding> findings) {
    var placed = new ArrayList<Information>();
    for (int i = 0; i < informations.size(); i++) {
      var path = "/alert/info" + (informations.size() > 1 ? "[" + (i + 1) + "]" : "");
      placed.add(placed(informations.get(i), path, findings));
    }
    return placed;
  }

  /// The countries (ISO 3166-1 alpha-2) that the surfaces touch, as far as a net of points over
  /// them and their corners show. A corner on a border, or over it by less than outlines are
  /// exact, does not count.
  List<String> countries(List<Area> areas) {
    var countries = new TreeSet<String>();
    for (var area : areas)
      for (var point : points(area))
        gazetteer.countryAt(new Position(point.x, point.y)).ifPresent(countries::add);
    return List.copyOf(countries);
  }

  /// The time zone of the town nearest to the middle of the area.
  ZoneId zone(Area area) {
    var middle = area.geometry().getInteriorPoint().getCoordinate();
    return gazetteer.nearest(new Position(middle.x, middle.y)).zone();
  }

  private Information placed(Information information, String path, List<Finding> findings) {
    var areas = new ArrayList<AlertArea>();
    for (int i = 0; i < information.areas().size(); i++) {
      var area = information.areas().get(i);
      var where = path + "/area" + (information.areas().size() > 1 ? "[" + (i + 1) + "]" : "");
      areas.add(area.isPlaced() ? area : placed(area, where, findings));
    }
    return information.with(areas);
  }

  private AlertArea placed(AlertArea area, String where, List<Finding> findings) {
    var known = new ArrayList<Area>();
    for (var geocode : area.geocodes()) {
      var surface = byCode(geocode);
      if (surface.isEmpty())
        findings.add(Finding.of("geocode-unknown", where, geocode.list() + " " + geocode.value()));
      surface.ifPresent(known::add);
    }
    if (!known.isEmpty()) return area.placed(Area.union(known), PlacedBy.GEOCODE);
    return byName(area, where, findings).orElseGet(() -> {
      findings.add(Finding.of("area-unlocated", where, area.description()));
      return area;
    });
  }

  private Optional<Area> byCode(Geocode geocode) {
    var code = geocode.value().strip().toUpperCase(Locale.ROOT);
    if (REGION_CODE.matcher(code).matches()) return gazetteer.regionArea(code);
    boolean country = COUNTRY_CODE.matcher(code).matches()
        && COUNTRY_LIST.matcher(geocode.list()).matches();
    if (!country) return Optional.empty();
    return gazetteer.countryArea(code);
  }

  private Optional<AlertArea> byName(AlertArea area, String where, List<Finding> findings) {
    if (area.description().isBlank()) return Optional.empty();
    if (gazetteer.isDoubtful(area.description())) {
      findings.add(ambiguous(area, where));
      return Optional.empty();
    }
    var place = gazetteer.find(area.description(), null);
    var surface = place.flatMap(this::surface);
    surface.ifPresent(_ -> findings.add(new Finding(
        "placed-by-name",
        where,
        Map.of("value", area.description(), "taken", label(place.orElseThrow())))));
    return surface.map(it -> area.placed(it, PlacedBy.NAME));
  }

  private Finding ambiguous(AlertArea area, String where) {
    var choices =
        gazetteer.meant(area.description()).stream().map(gazetteer::label).collect(joining("; "));
    return new Finding(
        "area-ambiguous", where, Map.of("value", area.description(), "taken", choices));
  }

  private Optional<Area> surface(Place place) {
    if (!place.precision().isLocal()) return gazetteer.areaOf(place.key());
    if (place.population() < LARGE_CITY) return Optional.empty();
    return Optional.ofNullable(
        AreaMender.circle(place.position(), place.reachKm()).area());
  }

  private static String label(Place place) {
    return place.name() + ", " + place.country();
  }

  private static List<Coordinate> points(Area area) {
    var box = area.geometry().getEnvelopeInternal();
    var points = new ArrayList<Coordinate>();
    var inside = area.geometry().buffer(-BORDER);
    var corners = (inside.isEmpty() ? area.geometry() : inside).getCoordinates();
    int step = Math.max(1, corners.length / (SAMPLES_A_SIDE * SAMPLES_A_SIDE));
    for (int i = 0; i < corners.length; i += step) points.add(corners[i]);
    for (int i = 0; i < SAMPLES_A_SIDE; i++)
      for (int j = 0; j < SAMPLES_A_SIDE; j++) {
        double x = box.getMinX() + (i + 0.5) / SAMPLES_A_SIDE * box.getWidth();
        double y = box.getMinY() + (j + 0.5) / SAMPLES_A_SIDE * box.getHeight();
        if (area.covers(x, y)) points.add(new Coordinate(x, y));
      }
    return points;
  }
}
