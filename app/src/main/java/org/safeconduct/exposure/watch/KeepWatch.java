package org.safeconduct.exposure.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Alert;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.AlertLifted;
import org.safeconduct.alerts.AlertReceived;
import org.safeconduct.engine.AlertBook.Hold;
import org.safeconduct.engine.Crossing;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.engine.Watch;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.shared.Area;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Watches the areas of all alerts in force, and keeps who comes and who goes; and compares
/// itineraries with the alerts in force and expected. What happened while no server ran is
/// noticed when the next one starts.
@Component
public class KeepWatch {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));
  private static final Duration AGAIN = Duration.ofMinutes(1);

  /// So long whoever changes may have to wait for those whom only time brings.
  private static final Duration A_WHILE = Duration.ofMillis(100);

  private final CurrentUser currentUser;
  private final Clock clock;
  private final AlertDesk alerts;
  private final JdbcCrossings crossings;
  private final Foresee foresee;
  private final Watch watch;
  private final Map<UUID, Area> watched = new HashMap<>();

  /// Of whom something changed since they were looked at.
  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

  /// When alerts changed last, if they were not taken since.
  private final AtomicReference<@Nullable Instant> alertsChanged = new AtomicReference<>();

  /// Those of them who are being looked at, or were when it failed.
  private List<UUID> looking = List.of();

  private volatile Instant followedUntil = Instant.MIN;
  private Instant alertsTaken = Instant.MIN;
  private boolean unfinished;
  private Instant notBefore = Instant.MIN;

  KeepWatch(
      CurrentUser currentUser,
      Clock clock,
      AlertDesk alerts,
      JdbcCrossings crossings,
      Foresee foresee,
      ExposureEngine engine) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.alerts = alerts;
    this.crossings = crossings;
    this.foresee = foresee;
    this.watch = engine.watch();
  }

  /// Reads which alerts there are, before anybody asks which of them meet somebody.
  public synchronized void readAlerts() {
    currentUser.runAs(JOB, () -> foresee.take(ahead(alerts.active(clock.instant()))));
  }

  /// Says that something about these people changed; they are looked at in a moment, by
  /// [#look].
  ///
  /// @param asOf everything that was there by then was taken in, but for what other writers
  ///     hold back
  public void heed(Collection<UUID> people, Instant asOf) {
    changed.addAll(people);
    followedUntil = asOf;
  }

  /// Has everybody looked at again, because something changed that concerns all.
  public void everybody() {
    watch.everybody(clock.instant());
  }

  /// Takes in what changed about alerts, looks where the people are of whom something
  /// changed, and at those who come and go as time passes. After a failure it waits a minute.
  public synchronized void look() {
    var now = clock.instant();
    if (now.isBefore(notBefore)) return;
    if (unfinished) forget();
    unfinished = true;
    notBefore = now.plus(AGAIN);
    currentUser.runAs(JOB, () -> lookAt(now));
    unfinished = false;
    notBefore = Instant.MIN;
  }

  /// How often each person came and went since the alert was first looked at.
  public List<PersonCounts> counts(AlertId alert) {
    return crossings.counts(alert.value());
  }

  /// Some of what was noticed about the alert since it was first looked at.
  public List<Noticed> page(AlertId alert, Wanted wanted, long offset, int limit) {
    return crossings.page(alert.value(), wanted, offset, limit);
  }

  /// What was noticed about the alert since it was first looked at, the latest first.
  public List<Noticed> since(AlertId alert) {
    return crossings.since(alert.value());
  }

  @ApplicationModuleListener
  void on(AlertReceived received) {
    alertsChanged.set(clock.instant());
  }

  @ApplicationModuleListener
  void on(AlertLifted lifted) {
    alertsChanged.set(clock.instant());
  }

  private void lookAt(Instant now) {
    boolean alertsToo = isTimeForAlerts(now);
    if (alertsToo) {
      takeAlerts(now);
      alertsTaken = now;
    }
    looking = List.copyOf(changed);
    looking.forEach(changed::remove);
    if (!looking.isEmpty()) keep(watch.people(looking, now), now);
    if (alertsToo || !looking.isEmpty()) foresee.look(looking, now);
    keep(watch.goOn(now, A_WHILE), now);
    looking = List.of();
  }

  /// Once a minute; and when some changed, as soon as whatever was known of people before
  /// is taken in, so that nobody seems to come who was there already.
  private boolean isTimeForAlerts(Instant now) {
    var told = alertsChanged.get();
    if (told == null) return !now.isBefore(alertsTaken.plus(AGAIN));
    boolean waits = followedUntil.isBefore(told) && now.isBefore(told.plus(AGAIN));
    return !waits && alertsChanged.compareAndSet(told, null);
  }

  private void takeAlerts(Instant now) {
    var active = alerts.active(now);
    foresee.take(ahead(active));
    var inForce = new HashMap<UUID, Area>();
    for (var alert : active) take(alert, now, inForce);
    for (var over : Set.copyOf(watched.keySet()))
      if (!inForce.containsKey(over)) {
        watch.end(over);
        watched.remove(over);
      }
    inForce.forEach((alert, area) -> {
      var before = watched.put(alert, area);
      if (before == null || !before.equals(area)) begin(alert, area, now);
    });
  }

  private static Map<UUID, Hold> ahead(List<Alert> active) {
    var ahead = HashMap.<UUID, Hold>newHashMap(active.size());
    for (var alert : active)
      alert.area().ifPresent(area -> ahead.put(alert.id().value(), new Hold(area, alert.when())));
    return ahead;
  }

  private static void take(Alert alert, Instant now, Map<UUID, Area> inForce) {
    if (alert.when().contains(now))
      alert.area().ifPresent(area -> inForce.put(alert.id().value(), area));
  }

  /// Compares who is there with who was when somebody last looked.
  private void begin(UUID alert, Area area, Instant now) {
    boolean atFirst = !crossings.wasLookedAt(alert);
    var before = crossings.inside(alert);
    watch.watch(alert, area, now);
    var noticed = new ArrayList<Noticed>();
    watch.inside(alert).forEach((person, after) -> {
      var known = before.remove(person);
      if (known != after) noticed.add(new Noticed(alert, person, known, after, atFirst, now));
    });
    before.forEach(
        (person, known) -> noticed.add(new Noticed(alert, person, known, null, atFirst, now)));
    crossings.add(noticed);
    crossings.lookedAt(alert, now);
  }

  private void keep(List<Crossing> seen, Instant now) {
    crossings.add(seen.stream().map(it -> noticed(it, now)).toList());
  }

  private static Noticed noticed(Crossing crossing, Instant now) {
    return new Noticed(
        crossing.area(), crossing.person(), crossing.before(), crossing.after(), false, now);
  }

  /// Starts anew from what is stored: nothing is lost that was seen before a failure and not
  /// stored.
  private void forget() {
    watched.keySet().forEach(watch::end);
    watched.clear();
    alertsTaken = Instant.MIN;
    changed.addAll(looking);
  }
}
