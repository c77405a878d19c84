package org.safeconduct.people.files;

import java.time.Clock;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What every change to a file has in common, for store tests.
public final class EditingFixture {
  private EditingFixture() {}

  public static Editing editing(
      JdbcClient jdbc, CurrentUser currentUser, PeopleRegister register, Clock clock) {
    return new Editing(
        new TestPermissions(currentUser),
        currentUser,
        register,
        new JdbcVersions(jdbc),
        new JdbcFileChanges(jdbc, JsonMapper.shared()),
        (_, _, _) -> {},
        clock,
        jdbc);
  }
}
