package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nine green bottles",
        "demo-without-secrets",
        "كلمات مرور طويلة جدا",
        "zxkwqvjmplrt"
      })
  void long_passwords_of_any_kind_of_character_are_taken(String password) {
    assertThat(PasswordRules.refusal(password, "amina")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iloveyou2024!",
        "liverpool1892",
        "qwertyuiop12",
        "P@ssw0rdP@ssw0rd",
        "safeconduct12"
      })
  void passwords_that_leaked_and_their_disguises_are_refused(String password) {
    assertThat(PasswordRules.refusal(password, "amina")).isEqualTo("access.password.too-common");
  }

  @Test
  void twelve_characters_are_enough_and_two_hundred_are_allowed() {
    assertThat(PasswordRules.refusal("zxkwqvjmplr", "amina"))
        .isEqualTo("access.password.too-short");
    assertThat(PasswordRules.refusal("nine green bottles ".repeat(10), "amina")).isNull();
    assertThat(PasswordRules.refusal("x1y2z3a4b5".repeat(21), "amina"))
        .isEqualTo("access.password.too-long");
  }

  @Test
  void a_password_does_not_hold_the_username() {
    assertThat(PasswordRules.refusal("my name is Amina 7", "amina"))
        .isEqualTo("access.password.holds-username");
  }
}
