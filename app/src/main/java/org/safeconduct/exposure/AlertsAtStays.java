package org.safeconduct.exposure;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.exposure.watch.KeepWatch;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.AlertSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Tells whoever plans a journey which alerts it would meet.
@Component
class AlertsAtStays implements AlertSource {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));

  private final CurrentUser currentUser;
  private final Clock clock;
  private final AlertDesk alerts;
  private final KeepWatch watch;
  private final ExposureEngine engine;
  private final StayPlaces places;

  AlertsAtStays(
      CurrentUser currentUser,
      Clock clock,
      AlertDesk alerts,
      KeepWatch watch,
      ExposureEngine engine,
      StayPlaces places) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.alerts = alerts;
    this.watch = watch;
    this.engine = engine;
    this.places = places;
  }

  /// On the command line, where nothing is kept current, alerts are read when first asked
  /// about.
  @Override
  public Set<UUID> at(Stay stay, Interval when) {
    if (!engine.alerts().isKnown()) watch.readAlerts();
    return when.intersection(Interval.since(clock.instant()))
        .flatMap(ahead -> places.find(stay).map(where -> engine.alertsAt(where, ahead)))
        .map(this::readable)
        .orElse(Set.of());
  }

  /// Without those that are labelled above the reader's clearance.
  private Set<UUID> readable(Set<UUID> alerts) {
    var withheld = currentUser.scope().withheld();
    if (withheld.isEmpty()) return alerts;
    var left = new HashSet<>(alerts);
    left.removeAll(withheld);
    return left;
  }

  @Override
  public String title(UUID alert) {
    return currentUser
        .callAs(JOB, () -> alerts.get(new AlertId(alert)))
        .title(LocaleContextHolder.getLocale());
  }
}
