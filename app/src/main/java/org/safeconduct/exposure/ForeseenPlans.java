package org.safeconduct.exposure;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.ForeseenPlan.Change;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CountsOnly;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Whose itineraries have come to meet an alert since they were first compared with it,
/// whether it is in force or expected. Everybody sees those of the people in one's own
/// scope only; whoever left the register since is not shown.
@Service
public class ForeseenPlans {
  private final Permissions permissions;
  private final AuditTrail audit;
  private final AlertDesk alerts;
  private final PeopleRegister people;
  private final JdbcForeseenPlans plans;

  ForeseenPlans(
      Permissions permissions,
      AuditTrail audit,
      AlertDesk alerts,
      PeopleRegister people,
      JdbcForeseenPlans plans) {
    this.permissions = permissions;
    this.audit = audit;
    this.alerts = alerts;
    this.people = people;
    this.plans = plans;
  }

  /// How many legs that meet the alert were booked, and how many of those that met it were
  /// called off.
  public record Totals(long booked, long calledOff) {}

  /// One page of what was noticed.
  ///
  /// @param change only these; all when absent
  /// @param page sort orders: `at` (the default, newest first), `name` and `starts`
  /// @throws CountsOnly if the reader may only count
  /// @throws NotFound if there is no such alert
  public Page<ForeseenPlan> list(AlertId alert, @Nullable Change change, PageRequest page) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    CountsOnly.refuseWithout(Duty.READ_EXPOSURE, permissions);
    alerts.get(alert);
    var found = plans.page(alert, change, permissions.scope(), page);
    var persons =
        found.rows().stream().map(JdbcForeseenPlans.Row::person).distinct().toList();
    var cards = people.cards(persons);
    var named = Map.of("people", persons.stream().map(PersonId::toString).toList());
    audit.record("exposure.foreseen-read", alert.toString(), named);
    return found.map(row -> row.of(Objects.requireNonNull(cards.get(row.person()))));
  }

  /// How many legs were booked and called off, without showing anybody.
  ///
  /// @throws NotFound if there is no such alert
  public Totals totals(AlertId alert) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    alerts.get(alert);
    var totals = plans.totals(alert, permissions.scope());
    audit.record("exposure.counted", alert.toString(), Map.of("what", "foreseen"));
    return totals;
  }
}
