package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void a_code_is_the_same_in_capitals_and_with_anything_between_its_groups() {
    var code = Secrets.code();
    var hash = Secrets.hash(code);

    assertThat(code).matches("(?:[a-z2-9]{4}-){6}[a-z2-9]{4}");
    assertThat(Secrets.hashTyped(code)).isEqualTo(hash);
    assertThat(Secrets.hashTyped(" " + code.toUpperCase(Locale.ROOT) + "\n")).isEqualTo(hash);
    for (var between : new String[] {"", " ", "  ", " - ", "\u2013", "\u00a0"})
      assertThat(Secrets.hashTyped(code.replace("-", between))).as(between).isEqualTo(hash);
  }

  @Test
  void another_code_is_another() {
    var code = Secrets.code();

    assertThat(Secrets.hashTyped(code.substring(1))).isNotEqualTo(Secrets.hash(code));
    assertThat(Secrets.hashTyped(code + "2")).isNotEqualTo(Secrets.hash(code));
    assertThat(Secrets.hashTyped("")).isNotEqualTo(Secrets.hash(code));
  }
}
