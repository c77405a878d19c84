package org.safeconduct.demo;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.safeconduct.demo.synthetic.Size;
import org.safeconduct.exposure.Whereabouts;
import org.safeconduct.people.PeopleFilter;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.InstallationGuard;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// The organisation that a demo looks after.
@Service
public class DemoOrganisation {
  private static final Actor JOB = new Actor.SystemJob(
      "demo", Set.of(Duty.RUN_JOBS, Duty.ADMINISTER, Duty.ENTER_ALERTS, Duty.READ_PEOPLE));

  private final Permissions permissions;
  private final InstallationGuard guard;
  private final CurrentUser currentUser;
  private final Seeder seeder;
  private final DemoAccounts accounts;
  private final DemoAlerts alerts;
  private final Whereabouts whereabouts;
  private final PeopleRegister people;

  DemoOrganisation(
      Permissions permissions,
      InstallationGuard guard,
      CurrentUser currentUser,
      Seeder seeder,
      DemoAccounts accounts,
      DemoAlerts alerts,
      Whereabouts whereabouts,
      PeopleRegister people) {
    this.permissions = permissions;
    this.guard = guard;
    this.currentUser = currentUser;
    this.seeder = seeder;
    this.accounts = accounts;
    this.alerts = alerts;
    this.whereabouts = whereabouts;
    this.people = people;
  }

  /// Fills an empty demo, finishes one whose filling was cut short, keeps a full one as it is;
  /// then gives the duty officer a fresh API token. To be called at each start.
  ///
  /// @param size,seed what to make, if nothing was begun before
  /// @param listener is told how far it is
  /// @throws IllegalStateException if this is the real thing
  public DemoBriefing prepare(Size size, long seed, Consumer<Progress> listener) {
    permissions.require(Duty.RUN_JOBS);
    if (!guard.isDemo())
      throw new IllegalStateException("Synthetic people are for a demo, not among real ones");
    return currentUser.callAs(JOB, briefing(seeder.begin(size, seed), listener));
  }

  private Supplier<DemoBriefing> briefing(Seeding seeding, Consumer<Progress> listener) {
    return () -> {
      fill(seeding, listener);
      return new DemoBriefing(
          accounts.list(), DemoAccounts.PASSWORD, accounts.freshToken(), seeding.size(), (int)
              people.countFiles(PeopleFilter.ALL));
    };
  }

  private void fill(Seeding seeding, Consumer<Progress> listener) {
    if (seeder.isFull() && accounts.isComplete() && alerts.areIn()) return;
    var organisation = seeder.organisation(seeding);
    if (seeder.fill(organisation, listener)) whereabouts.reread();
    accounts.open(Cast.of(organisation, seeding.begunAt()));
    alerts.bringIn(organisation);
  }
}
