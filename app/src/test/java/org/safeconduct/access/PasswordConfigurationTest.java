package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.safeconduct.platform.CannotStart;

class PasswordConfigurationTest {
  @Test
  void a_password_is_kept_as_expensively_as_owasp_asks_and_can_be_checked() {
    var passwords = new PasswordConfiguration().passwordEncoder(19_456, 2);

    var hash = passwords.encode("nine green bottles");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("nine green bottles", hash)).isTrue();
    assertThat(passwords.matches("ten green bottles", hash)).isFalse();
  }

  @Test
  void less_than_owasp_asks_stops_the_start_and_so_does_what_no_server_bears() {
    var configuration = new PasswordConfiguration();

    assertThatThrownBy(() -> configuration.passwordEncoder(19_455, 2))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("SAFECONDUCT_PASSWORD_MEMORY_KIB is 19455");
    assertThatThrownBy(() -> configuration.passwordEncoder(19_456, 1))
        .hasMessageContaining("SAFECONDUCT_PASSWORD_PASSES is 1");
    assertThatThrownBy(() -> configuration.passwordEncoder(19_456, 21))
        .hasMessageContaining("choose from 2 to 20");
  }
}
