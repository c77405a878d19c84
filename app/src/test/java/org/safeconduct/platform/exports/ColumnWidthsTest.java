package org.safeconduct.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  @Test
  void letters_are_large_where_there_is_room() {
    var widths = of(List.of("Name", "Since"), List.of("A. Rossi", "2026-11-24 12:00Z"));

    assertThat(widths.fontSize()).isEqualTo(8.5);
    assertThat(widths.shares().stream().mapToDouble(it -> it).sum()).isCloseTo(100, within(1e-9));
  }

  @Test
  void letters_shrink_when_that_saves_paper() {
    var address = "a.very.long.name.indeed.100785@organisation.example.net";

    var widths = of(Collections.nCopies(8, "E-mail"), Collections.nCopies(8, address));

    assertThat(widths.fontSize()).isLessThan(8.5);
  }

  @Test
  void a_column_of_long_texts_gets_more_room_than_one_of_short_ones() {
    var widths = of(List.of("Why", "Age"), List.of("Tracker reported Nairobi on ".repeat(5), "7"));

    assertThat(widths.shares().getFirst()).isGreaterThan(3 * widths.shares().getLast());
  }

  @Test
  void an_empty_list_has_columns_for_its_heads() {
    var widths = ColumnWidths.of(List.of("Name", "Organisation"), List.of(), false);

    assertThat(widths.shares()).hasSize(2).allMatch(it -> it > 10);
  }

  private static ColumnWidths of(List<String> heads, List<String> row) {
    return ColumnWidths.of(heads, Collections.nCopies(50, row), true);
  }
}
