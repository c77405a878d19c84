package org.safeconduct.console.map;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.alerts.Alert;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.exposure.PeopleAt;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.premises.Premises;
import org.safeconduct.premises.PremisesFilter;
import org.safeconduct.premises.PremisesRegister;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Severity;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;

/// What the map shows, for the reader's own scope: people counted by place and never named,
/// buildings, and the areas of real alerts in force.
@Service
class MapLayers {
  private final Permissions permissions;
  private final Whereabouts whereabouts;
  private final PremisesRegister premises;
  private final AlertDesk alerts;
  private final MessageSource messages;
  private final Clock clock;

  MapLayers(
      Permissions permissions,
      Whereabouts whereabouts,
      PremisesRegister premises,
      AlertDesk alerts,
      MessageSource messages,
      Clock clock) {
    this.permissions = permissions;
    this.whereabouts = whereabouts;
    this.premises = premises;
    this.alerts = alerts;
    this.messages = messages;
    this.clock = clock;
  }

  /// How many people are at each point, and how bad the worst alert there is.
  GeoJson people() {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    var dangers = dangers();
    return GeoJson.of(whereabouts.onMap().stream()
        .map(spot -> GeoJson.Feature.at(spot.position(), properties(spot, dangers)))
        .toList());
  }

  /// The buildings that have a point.
  GeoJson premises() {
    permissions.require(Duty.READ_PREMISES);
    var dangers = dangers();
    return GeoJson.of(premises.all(PremisesFilter.ALL).stream()
        .flatMap(building -> feature(building, dangers).stream())
        .toList());
  }

  /// The areas of real alerts in force, the mildest first so that the worst is drawn on top.
  GeoJson alerts(Locale language) {
    permissions.require(Duty.READ_ALERTS);
    return GeoJson.of(alerts.active(clock.instant()).stream()
        .sorted(Comparator.comparing(Alert::severity).reversed())
        .flatMap(alert -> feature(alert, language).stream())
        .toList());
  }

  private static Map<String, Object> properties(PeopleAt spot, List<Danger> dangers) {
    return Map.of(
        "name", spot.place(),
        "people", spot.people(),
        "worst", worst(spot.position(), dangers),
        "href", around(spot.position()));
  }

  /// The list of who is around there. Where somebody is belongs into no address, so it names a
  /// point up to 8 km away: a tenth of a degree is exact enough for what asks about 25 km.
  static String around(Position position) {
    return UriComponentsBuilder.fromPath("/exposure")
        .queryParam("longitude", tenth(position.longitude()))
        .queryParam("latitude", tenth(position.latitude()))
        .queryParam("radius", 25)
        .toUriString();
  }

  private static double tenth(double degrees) {
    return Math.round(degrees * 10) / 10.0;
  }

  private static Optional<GeoJson.Feature> feature(Premises building, List<Danger> dangers) {
    return Optional.ofNullable(building.stay().position())
        .map(position -> GeoJson.Feature.at(
            position,
            Map.of(
                "name", building.name(),
                "people", building.occupants(),
                "worst", worst(position, dangers),
                "href", "/premises/" + building.id())));
  }

  private Optional<GeoJson.Feature> feature(Alert alert, Locale language) {
    return alert.area().map(area -> {
      var severity = alert.severity();
      var word = messages.getMessage("platform.severity." + severity, null, language);
      var title = alert.title(language);
      var box = area.geometry().getEnvelopeInternal();
      return GeoJson.Feature.covering(
          SimplerArea.of(area),
          Map.of(
              "name",
              title,
              "label",
              word + ": " + title,
              "severity",
              weight(severity),
              "at",
              List.of(GeoJson.round(box.centre().x), GeoJson.round(box.getMaxY())),
              "href",
              "/alerts/" + alert.id()));
    });
  }

  private List<Danger> dangers() {
    if (!permissions.allows(Duty.READ_ALERTS)) return List.of();
    return alerts.active(clock.instant()).stream()
        .flatMap(alert -> alert.area().stream().map(it -> new Danger(it, weight(alert.severity()))))
        .toList();
  }

  private static int worst(Position position, List<Danger> dangers) {
    return dangers.stream()
        .filter(danger -> danger.area().covers(position))
        .mapToInt(Danger::weight)
        .max()
        .orElse(0);
  }

  /// 5 for the worst, 1 for an unknown severity.
  private static int weight(Severity severity) {
    return Severity.values().length - severity.ordinal();
  }

  private record Danger(Area area, int weight) {}
}
