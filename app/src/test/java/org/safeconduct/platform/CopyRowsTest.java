package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;

class CopyRowsTest extends DatabaseTest {
  @Test
  void an_empty_first_field_keeps_its_place() {
    var row = written(rows -> rows.add("").add("second").add(null).endRow());

    assertThat(row).containsExactly("", "second", null);
  }

  @Test
  void tabs_line_breaks_and_backslashes_arrive_as_they_were() {
    var row = written(rows -> rows.add("a\tb").add("c\r\nd").add("\\N \\. Zoë").endRow());

    assertThat(row).containsExactly("a\tb", "c\r\nd", "\\N \\. Zoë");
  }

  @Test
  void a_row_may_start_with_nothing() {
    var row = written(rows -> rows.add(null).add(7).add(true).endRow());

    assertThat(row).containsExactly(null, "7", "true");
  }

  @Test
  void a_place_fills_its_six_columns_and_no_place_leaves_them_empty() {
    var school = new Stay("School", "KE", null, new Position(36.8, -1.25), Precision.POINT);

    assertThat(places(school)).containsExactly("School", "KE", null, "36.8", "-1.25", "POINT");
    assertThat(places(null)).containsOnlyNulls().hasSize(6);
  }

  private List<@Nullable String> places(@Nullable Stay stay) {
    return written(
        "place_label text, country text, region text, longitude text, latitude text,"
            + " precision text",
        rows -> rows.addStay(stay).endRow());
  }

  private List<@Nullable String> written(Consumer<CopyRows> row) {
    return written("a text, b text, c text", row);
  }

  private List<@Nullable String> written(String columns, Consumer<CopyRows> row) {
    var cells = new ArrayList<@Nullable String>();
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("create temporary table copied (" + columns + ") on commit drop").update();
      try (var rows = CopyRows.inTransaction(dataSource, "copied")) {
        row.accept(rows);
      }
      jdbc.sql("select * from copied").query(found -> {
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++)
          cells.add(found.getString(i));
      });
    });
    return cells;
  }
}
