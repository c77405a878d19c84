package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;

class FreshInstallationTest extends DatabaseTest {
  @Test
  void a_new_installation_has_no_account() {
    assertThat(new JdbcAccounts(jdbc, Clock.systemUTC()).isEmpty()).isTrue();
  }

  @Test
  void there_is_no_room_for_hints_and_secret_questions() {
    assertThat(jdbc.sql("""
                select column_name from information_schema.columns
                where table_schema = 'access' and column_name ~ 'hint|question|remind|birth|maiden'
                """).query(String.class).list()).isEmpty();
  }

  @Test
  void a_new_installation_demands_a_second_factor_of_every_grave_role() {
    assertThat(jdbc.sql("select role from access.demanded_factor")
            .query(String.class)
            .list())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Role.values()).filter(Role::isGrave).map(Role::name).toList());
  }
}
