package org.safeconduct.exposure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeconduct.alerts.Alert;
import org.safeconduct.alerts.UnlocatedAlerts;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.Itineraries;
import org.safeconduct.travel.TripId;
import org.springframework.stereotype.Service;

/// Which alerts in force or expected meet where a person is, and where she is going to be.
@Service
public class AlertsFor {
  private static final Interval ALWAYS = new Interval(Instant.EPOCH, Interval.FOREVER);

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final PeopleRegister people;
  private final Itineraries itineraries;
  private final AlertsMet met;

  AlertsFor(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      PeopleRegister people,
      Itineraries itineraries,
      AlertsMet met) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.people = people;
    this.itineraries = itineraries;
    this.met = met;
  }

  /// Each alert that meets anything known or planned, the newest first, with every place and
  /// time at which it does, best first.
  ///
  /// @throws NotFound if there is no such person in scope
  public List<MetAlert> of(PersonId person) {
    permissions.require(Duty.READ_EXPOSURE);
    permissions.require(Duty.READ_EXPOSURE, people.get(person).subject());
    audit.record("exposure.alerts-read", person.toString(), Map.of());
    return met.by(person.value(), _ -> true);
  }

  /// Each alert that meets a leg of the trip, the newest first.
  ///
  /// @throws NotFound if there is no such trip of anybody in scope
  public List<MetAlert> of(TripId id) {
    permissions.require(Duty.READ_EXPOSURE);
    var trip = itineraries.get(id);
    permissions.require(Duty.READ_EXPOSURE, trip.traveller().subject());
    audit.record("exposure.alerts-read", trip.traveller().id().toString(), Map.of());
    var legs = trip.legs().stream().map(leg -> leg.id().value()).collect(Collectors.toSet());
    return met.by(trip.traveller().id().value(), fact -> legs.contains(fact.reference()));
  }

  /// Each alert that meets anything known or planned of whoever signed in; none for an
  /// account that belongs to nobody in the register.
  public List<MetAlert> own() {
    permissions.require(Duty.ANSWER_OWN);
    if (!(currentUser.actor() instanceof Actor.Account account) || account.person() == null)
      return List.of();
    audit.record("exposure.alerts-read", account.person().toString(), Map.of());
    return met.by(account.person(), _ -> true);
  }

  /// Each alert that a stay would meet, the newest first, whoever stays.
  public List<Alert> at(Stay stay, Interval when) {
    permissions.require(Duty.READ_ALERTS);
    return met.at(stay, when);
  }

  /// The other alerts in force or expected of which an area could not be placed: nobody can say
  /// whether they meet somebody as well.
  ///
  /// @param told those that do
  public UnlocatedAlerts unlocated(List<MetAlert> told) {
    permissions.require(Duty.READ_EXPOSURE);
    return unlocated(told.stream().map(MetAlert::alert).toList(), ALWAYS);
  }

  /// The other alerts in force or expected at any time of the interval from now on of which an area
  /// could not be placed: nobody can say whether they hold there as well.
  ///
  /// @param told those that are known to hold there
  public UnlocatedAlerts unlocated(Collection<Alert> told, Interval when) {
    permissions.requireAny(Duty.READ_ALERTS, Duty.READ_EXPOSURE);
    return met.unlocated(when, told.stream().map(it -> it.id().value()).toList());
  }
}
