package org.safeconduct.exposure.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.safeconduct.alerts.Alert;
import org.safeconduct.exposure.AlertsFor;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which alerts a journey would meet, or hold at a point, for programs that plan it or show a map.
@RestController
@Shows(Content.WHEREABOUTS)
@RequestMapping("/api/v1/alerts-at")
class AlertsAtApi {
  private final AlertsFor alerts;
  private final Gazetteer gazetteer;
  private final Clock clock;

  AlertsAtApi(AlertsFor alerts, Gazetteer gazetteer, Clock clock) {
    this.alerts = alerts;
    this.gazetteer = gazetteer;
    this.clock = clock;
  }

  /// The newest alert first.
  record Met(List<Row> alerts) {}

  /// One of them, and when it holds.
  record Row(UUID alert, String title, String severity, Instant from, Instant until) {
    static Row of(Alert alert, Locale reader) {
      return new Row(
          alert.id().value(),
          alert.title(reader),
          alert.severity().name().toLowerCase(Locale.ROOT),
          alert.when().from(),
          alert.when().until());
    }
  }

  @GetMapping
  Met at(
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String latitude,
      @RequestParam(defaultValue = "") String longitude,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Locale reader) {
    var stay = latitude.isBlank() && longitude.isBlank()
        ? named(place)
        : point(place, latitude, longitude);
    var met = alerts.at(stay, when(from, to));
    return new Met(met.stream().map(alert -> Row.of(alert, reader)).toList());
  }

  private Stay named(String place) {
    var meant = gazetteer.meant(place);
    if (meant.size() != 1)
      throw new BadParameter(
          "place", place, meant.stream().map(gazetteer::label).toList());
    return meant.getFirst().stay(place);
  }

  private static Stay point(String place, String latitude, String longitude) {
    if (!place.isBlank()) throw new BadParameter("place", place, List.of());
    var position =
        new Position(degrees("longitude", longitude, 180), degrees("latitude", latitude, 90));
    return new Stay(latitude + ", " + longitude, "", null, position, Precision.POINT);
  }

  private static double degrees(String name, String text, double most) {
    var degrees = BadParameter.read(name, text, Double::valueOf);
    if (degrees == null || !(Math.abs(degrees) <= most))
      throw new BadParameter(name, text, List.of());
    return degrees;
  }

  private Interval when(String from, String to) {
    var start = from.isBlank() ? clock.instant() : moment("from", from);
    var end = to.isBlank() ? Interval.FOREVER : moment("to", to);
    if (!start.isBefore(end)) throw new BadParameter("to", to, List.of());
    return new Interval(start, end);
  }

  private static Instant moment(String name, String text) {
    return Moments.read(text).orElseThrow(() -> new BadParameter(name, text, List.of()));
  }
}
