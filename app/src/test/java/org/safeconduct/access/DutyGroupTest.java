package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Languages;

/// What duties are called where an administrator ticks them.
class DutyGroupTest {
  @Test
  void every_duty_stands_in_a_group_and_both_have_words_in_every_language() {
    var groups = DutyGroup.of(EnumSet.allOf(Duty.class));

    assertThat(groups.values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrder(Duty.values());
    for (var language : Languages.ALL) {
      var words = ResourceBundle.getBundle("messages.access", language);
      for (var group : groups.keySet()) assertThat(words.getString(group.key())).isNotBlank();
      for (var duty : Duty.values())
        assertThat(words.getString("access.duty." + word(duty))).isNotBlank();
    }
  }

  @Test
  void the_order_is_that_of_groups_and_duties_whatever_was_asked_for() {
    assertThat(DutyGroup.of(Set.of(Duty.READ_ALERTS, Duty.EDIT_PEOPLE, Duty.READ_PEOPLE)))
        .hasToString("{PEOPLE=[READ_PEOPLE, EDIT_PEOPLE], ALERTS=[READ_ALERTS]}");
  }

  private static String word(Duty duty) {
    return duty.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
