package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.safeconduct.alerts.Alert;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.Question;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.springframework.stereotype.Service;

/// Which alerts in force or expected meet where a person is, and where she is going to be.
@Service
public class AlertsFor {
  private final Permissions permissions;
  private final AuditTrail audit;
  private final Clock clock;
  private final PeopleRegister people;
  private final AlertDesk alerts;
  private final Picture picture;
  private final ReasonWords words;

  AlertsFor(
      Permissions permissions,
      AuditTrail audit,
      Clock clock,
      PeopleRegister people,
      AlertDesk alerts,
      Picture picture,
      ReasonWords words) {
    this.permissions = permissions;
    this.audit = audit;
    this.clock = clock;
    this.people = people;
    this.alerts = alerts;
    this.picture = picture;
    this.words = words;
  }

  /// Each alert that meets anything known or planned, the newest first, with every place and
  /// time at which it does, best first.
  ///
  /// @throws NotFound if there is no such person in scope
  public List<MetAlert> of(PersonId person) {
    permissions.require(Duty.READ_EXPOSURE);
    permissions.require(Duty.READ_EXPOSURE, people.get(person).subject());
    audit.record("exposure.alerts-read", person.toString(), Map.of());
    var now = clock.instant();
    return picture.find(person.value()).stream()
        .flatMap(dossier -> alerts.active(now).stream().flatMap(alert -> met(dossier, alert, now)))
        .toList();
  }

  /// From now on: what is over is met no more.
  private Stream<MetAlert> met(Dossier dossier, Alert alert, Instant now) {
    var ahead = Interval.since(now).intersection(alert.when());
    if (alert.area().isEmpty() || ahead.isEmpty()) return Stream.of();
    if (!mayMeet(dossier, alert.area().get(), ahead.get())) return Stream.of();
    var question = new Question(alert.area().get(), ahead.get(), Duration.ZERO);
    return picture.reasons(dossier.person(), question).stream()
        .map(reason -> new MetAlert(alert, statement(dossier, reason, ahead.get())));
  }

  /// Whether anything known lies near the area at that time; to be certain the area has to be made
  /// ready, which takes far longer.
  private static boolean mayMeet(Dossier dossier, Area area, Interval ahead) {
    var box = area.geometry().getEnvelopeInternal();
    return dossier.known().stream()
        .map(Known::fact)
        .anyMatch(it -> it.when().overlaps(ahead) && box.intersects(Nearby.box(it.where())));
  }

  private Statement statement(Dossier dossier, Exposed reason, Interval asked) {
    var fact = reason.fact();
    var label = dossier.label(fact);
    return new Statement(
        words.where(label),
        words.why(dossier, reason),
        label.source(),
        fact.when().intersection(asked).orElseThrow(),
        fact.knownAt(),
        reason.confidence(),
        null);
  }
}
