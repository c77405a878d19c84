package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"+41225550123", "0041 22 555 01 23", "+41 (0)22 555-01.23", "+41\u00a0(22)5550123"
      })
  void what_stands_between_the_digits_does_not_count(String text) {
    assertThat(Telephone.in(text)).hasValue(new Telephone("41225550123"));
  }

  @Test
  void zeros_in_front_do_not_count() {
    assertThat(Telephone.in("022 555 01 23")).hasValue(new Telephone("225550123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Amina", "0123", "E-12345", "555 01 23 Okoye"})
  void other_words_are_no_number(String text) {
    assertThat(Telephone.in(text)).isEmpty();
  }
}
