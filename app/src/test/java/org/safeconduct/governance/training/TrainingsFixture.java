package org.safeconduct.governance.training;

import java.time.Clock;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Trainings as store tests see them, over a real database.
public final class TrainingsFixture {
  private TrainingsFixture() {}

  public static Trainings trainings(
      JdbcClient jdbc,
      CurrentUser currentUser,
      PeopleRegister people,
      AuditTrail audit,
      Clock clock) {
    return new Trainings(
        new TestPermissions(currentUser),
        people,
        new JdbcTrainings(jdbc),
        currentUser,
        audit,
        clock);
  }
}
