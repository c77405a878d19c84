package org.safeconduct.exposure.live;

import static org.safeconduct.platform.Duty.OWN_PROFILE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeconduct.exposure.Source;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The positions that a person's open windows let in: told by a device of theirs, or written by
/// themselves. Nobody tells one for somebody else here.
@Service
public class LivePositions {
  /// How many [#sent] shows.
  static final int SHOWN = 20;

  private static final Actor JOB = new Actor.SystemJob("live position", Set.of(Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcLiveWindows windows;
  private final JdbcLivePositions positions;
  private final Whereabouts whereabouts;
  private final OwnPlaces places;
  private final AuditTrail audit;
  private final Clock clock;

  LivePositions(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcLiveWindows windows,
      JdbcLivePositions positions,
      Whereabouts whereabouts,
      OwnPlaces places,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.windows = windows;
    this.positions = positions;
    this.whereabouts = whereabouts;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /// The latest twenty of the actor's own person, the newest first.
  public List<SentPosition> sent() {
    permissions.require(OWN_PROFILE);
    return person().map(it -> positions.of(it, SHOWN)).orElse(List.of());
  }

  /// Takes a position that a device of the actor's own person measured, if a window holds its
  /// moment.
  ///
  /// @throws NotFound if the account belongs to nobody in the register
  @Transactional
  public LiveOutcome report(OwnPosition told) {
    permissions.require(OWN_PROFILE);
    return take(told, Source.TRACKER);
  }

  /// Takes a position that the actor's own person wrote, if a window holds its moment.
  ///
  /// @throws NotFound if the account belongs to nobody in the register
  @Transactional
  public LiveOutcome write(OwnPosition told) {
    permissions.require(OWN_PROFILE);
    return take(told, Source.CHECK_IN);
  }

  private LiveOutcome take(OwnPosition told, Source source) {
    var person = person().orElseThrow(() -> new NotFound("profile", "of this account"));
    var now = clock.instant();
    var rules = new LiveRules();
    var stay = places.find(told, rules);
    int accuracy = rules.metres("accuracy", told.accuracy());
    var at = told.at().isBlank() ? now : rules.moment("at", told.at());
    if (at != null && at.isAfter(now)) rules.wrongs().put("at", "future");
    if (!rules.wrongs().isEmpty() || stay == null || at == null)
      return new LiveOutcome.Refused(rules.wrongs());
    var window = windows.of(person).stream().filter(it -> it.holds(at)).findFirst();
    if (window.isEmpty()) return new LiveOutcome.NoWindow();
    currentUser.runAs(JOB, () -> whereabouts.confirm(person, stay, source, at, accuracy));
    audit.record(
        "exposure.live-position-taken",
        person.toString(),
        Map.of("window", window.get().id().toString(), "at", at.toString()));
    return new LiveOutcome.Taken(window.get());
  }

  private Optional<PersonId> person() {
    return Optional.ofNullable(currentUser.actor().person()).map(PersonId::new);
  }
}
