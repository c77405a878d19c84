package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApplicationStartsTest extends JourneyTest {
  @Autowired
  JdbcClient jdbc;

  @Test
  void the_application_runs_as_a_role_that_owns_nothing() {
    assertThat(jdbc.sql("select current_user").query(String.class).single())
        .isEqualTo("safeconduct_app");
  }
}
