package org.safeconduct.exposure;

import java.time.Clock;
import org.safeconduct.exposure.watch.KeepWatch;
import org.safeconduct.people.PeopleImported;
import org.safeconduct.premises.PremisesImported;
import org.safeconduct.travel.TripsImported;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Keeps whereabouts current in a server: reads everybody's of now and to come before the
/// first request comes in, so that nobody is ever told that nobody is exposed because
/// nothing was read yet, and then those of the past, of which nothing is said until they
/// are there. Follows changes twice a second and when a list was taken in, and notices,
/// beside that, who came to an alert or left.
@Component
@ConditionalOnBooleanProperty(name = "safeconduct.jobs", matchIfMissing = true)
class KeepCurrent implements SmartInitializingSingleton {
  private final FollowChanges changes;
  private final KeepWatch watch;
  private final ProfilePeriods periods;
  private final Clock clock;
  private int periodsSeen;

  KeepCurrent(FollowChanges changes, KeepWatch watch, ProfilePeriods periods, Clock clock) {
    this.changes = changes;
    this.watch = watch;
    this.periods = periods;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    changes.readThePresent();
    watch.readAlerts();
  }

  /// After a failure tries again.
  @Scheduled(fixedDelay = 10_000)
  void readThePast() {
    changes.readThePast();
  }

  @Scheduled(fixedDelay = 500)
  void poll() {
    var start = clock.instant();
    watch.heed(changes.poll(), start);
  }

  /// In a job of its own: whereabouts never wait until it has looked at everybody.
  @Scheduled(fixedDelay = 200)
  void look() {
    int changed = periods.changes();
    if (changed != periodsSeen) watch.everybody();
    periodsSeen = changed;
    watch.look();
  }

  @ApplicationModuleListener
  void on(PeopleImported imported) {
    poll();
  }

  @ApplicationModuleListener
  void on(PremisesImported imported) {
    poll();
  }

  @ApplicationModuleListener
  void on(TripsImported imported) {
    poll();
  }
}
