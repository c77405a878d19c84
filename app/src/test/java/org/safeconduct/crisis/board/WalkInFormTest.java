package org.safeconduct.crisis.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WalkInFormTest {
  @Test
  void a_telephone_number_has_digits_and_may_be_missing() {
    assertThat(form("Amina", "call the guard").wrong())
        .isEqualTo(Map.of("phone", "crisis.add.phone-unreadable"));
    assertThat(form("Amina", "ext. 4455").wrong()).isEmpty();
    assertThat(form("Amina", "").wrong()).isEmpty();
  }

  @Test
  void a_name_that_is_too_long_is_refused_not_cut() {
    assertThat(form("A".repeat(201), "").wrong()).isEqualTo(Map.of("name", "crisis.add.too-long"));
    assertThat(form(" ", "").wrong()).isEqualTo(Map.of("name", "crisis.add.name-missing"));
  }

  private static WalkInForm form(String name, String phone) {
    return new WalkInForm(name, "", "en", "", phone, "1");
  }
}
