package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.safeconduct.alerts.Alert;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.AlertState;
import org.safeconduct.alerts.UnlocatedAlerts;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Met;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Component;

/// Looks up which alerts meet somebody, and puts into words where, when and why. An alert
/// tells whoever it meets what it says, whatever else she may read.
@Component
class AlertsMet {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));
  private static final Comparator<Alert> NEWEST =
      Comparator.comparing((Alert alert) -> alert.receipt().at()).reversed();

  private final CurrentUser currentUser;
  private final Clock clock;
  private final AlertDesk alerts;
  private final AlertsAtStays stays;
  private final Picture picture;
  private final ReasonWords words;

  AlertsMet(
      CurrentUser currentUser,
      Clock clock,
      AlertDesk alerts,
      AlertsAtStays stays,
      Picture picture,
      ReasonWords words) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.alerts = alerts;
    this.stays = stays;
    this.picture = picture;
    this.words = words;
  }

  /// Every alert met from now on, the newest first; nothing of a stranger.
  ///
  /// @param which says of a fact whether it is asked about
  List<MetAlert> by(UUID person, Predicate<Fact> which) {
    var now = clock.instant();
    return picture.find(person).stream()
        .flatMap(dossier -> picture.alertsMeeting(dossier, Interval.since(now)).stream()
            .filter(met -> met.reasons().stream().anyMatch(it -> which.test(it.fact())))
            .flatMap(
                met -> active(met.alert()).stream().map(alert -> new Meeting(dossier, alert, met))))
        .sorted(Comparator.comparing(Meeting::alert, NEWEST))
        .map(meeting -> new MetAlert(meeting.alert(), told(meeting, which, now)))
        .filter(met -> !met.statements().isEmpty())
        .toList();
  }

  /// The alerts that hold there at any time of the interval from now on, the newest first.
  List<Alert> at(Stay stay, Interval when) {
    return stays.at(stay, when).stream()
        .flatMap(alert -> active(alert).stream())
        .sorted(NEWEST)
        .toList();
  }

  /// The alerts in force or expected at any time of the interval from now on of which an area could
  /// not be placed: they may hold anywhere.
  ///
  /// @param told those that are left out
  UnlocatedAlerts unlocated(Interval when, Collection<UUID> told) {
    var besides = new HashSet<>(currentUser.scope().withheld());
    besides.addAll(told);
    return when.intersection(Interval.since(clock.instant()))
        .map(ahead -> currentUser.callAs(JOB, () -> alerts.unlocated(ahead, besides)))
        .orElse(UnlocatedAlerts.NONE);
  }

  private record Meeting(Dossier dossier, Alert alert, Met met) {}

  /// The alert, unless it ended in this moment, or is labelled above the reader's clearance.
  private Optional<Alert> active(UUID met) {
    if (currentUser.scope().withheld().contains(met)) return Optional.empty();
    var alert = currentUser.callAs(JOB, () -> alerts.get(new AlertId(met)));
    return Optional.of(alert).filter(it -> it.state() == AlertState.ACTIVE);
  }

  private List<Statement> told(Meeting meeting, Predicate<Fact> which, Instant now) {
    return Interval.since(now).intersection(meeting.alert().when()).stream()
        .flatMap(ahead -> meeting.met().reasons().stream()
            .filter(reason -> which.test(reason.fact()) && reason.fact().when().overlaps(ahead))
            .map(reason -> statement(meeting.dossier(), reason, ahead)))
        .distinct()
        .toList();
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
        null,
        null);
  }
}
