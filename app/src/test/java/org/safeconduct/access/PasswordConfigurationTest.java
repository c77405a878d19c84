package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordConfigurationTest {
  @Test
  void a_password_is_kept_as_expensively_as_owasp_asks_and_can_be_checked() {
    var passwords = new PasswordConfiguration().passwordEncoder();

    var hash = passwords.encode("nine green bottles");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("nine green bottles", hash)).isTrue();
    assertThat(passwords.matches("ten green bottles", hash)).isFalse();
  }
}
