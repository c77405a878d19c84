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

  @Test
  void four_digits_are_part_of_a_number_and_keep_their_zeros_if_they_need_them() {
    assertThat(Telephone.in("9501")).hasValue(new Telephone("9501"));
    assertThat(Telephone.in("0123")).hasValue(new Telephone("0123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Amina", "012", "E-12345", "555 01 23 Okoye"})
  void other_words_are_no_number(String text) {
    assertThat(Telephone.in(text)).isEmpty();
  }
}
