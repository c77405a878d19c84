package org.safeconduct.people.lists;

import java.time.Clock;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Makes what imports need in store tests.
public final class ListsFixture {
  private ListsFixture() {}

  public static ImportLog log(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    return new ImportLog(jdbc, currentUser, clock, JsonMapper.builder().build());
  }
}
