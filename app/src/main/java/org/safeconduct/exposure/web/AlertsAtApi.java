package org.safeconduct.exposure.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.safeconduct.alerts.Alert;
import org.safeconduct.exposure.AlertsFor;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
  private final StayReader stays;
  private final QuestionProblems problems;
  private final Permissions permissions;
  private final Clock clock;

  AlertsAtApi(
      AlertsFor alerts,
      StayReader stays,
      QuestionProblems problems,
      Permissions permissions,
      Clock clock) {
    this.alerts = alerts;
    this.stays = stays;
    this.problems = problems;
    this.permissions = permissions;
    this.clock = clock;
  }

  /// @param alerts those that hold there, the newest first
  /// @param unlocatedAlerts how many others could not be placed, or not with every area; they may
  ///     hold there as well
  /// @param unlocated which they are, the newest first, 100 at most
  record Met(Instant asOf, List<Row> alerts, int unlocatedAlerts, List<Row> unlocated) {}

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
    permissions.require(Duty.READ_ALERTS);
    var now = clock.instant();
    var asked = stays.read(new StayReader.Typed(place, latitude, longitude, from, to), now);
    var met = alerts.at(asked.stay(), asked.when());
    var unlocated = alerts.unlocated(met, asked.when());
    return new Met(now, rows(met, reader), unlocated.count(), rows(unlocated.newest(), reader));
  }

  @ExceptionHandler
  ProblemDetail explain(BadQuestion question) {
    return problems.of(question.faults());
  }

  private static List<Row> rows(List<Alert> alerts, Locale reader) {
    return alerts.stream().map(alert -> Row.of(alert, reader)).toList();
  }
}
