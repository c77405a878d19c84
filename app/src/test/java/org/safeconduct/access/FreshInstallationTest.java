package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;

class FreshInstallationTest extends DatabaseTest {
  @Test
  void a_new_installation_has_no_account() {
    assertThat(new JdbcAccounts(jdbc, Clock.systemUTC()).isEmpty()).isTrue();
  }
}
