package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;

class CopiedRowsTest extends DatabaseTest {
  @Test
  void every_kind_of_field_arrives_as_it_was_and_nothing_as_nothing() {
    var id = UUID.randomUUID();

    assertThat(read("select '" + id + "'::uuid, null::uuid, 'Zoë 🌍', null::text, ''", row -> {
          var fields = new ArrayList<Object>();
          fields.add(row.uuid());
          fields.add(row.uuidOrNull());
          fields.add(row.text());
          fields.add(row.textOrNull());
          fields.add(row.word());
          return fields;
        }))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(id, null, "Zoë 🌍", null, "");
  }

  @Test
  void moments_before_and_after_the_turn_of_the_century_arrive_to_the_microsecond() {
    var moments = List.of(
        "1970-01-01T00:00:00Z",
        "1999-12-31T23:59:59.999999Z",
        "2026-11-21T12:00:00.123456Z",
        "9999-12-31T00:00:00Z");

    assertThat(read(
            "select m::timestamptz from unnest(array['" + String.join("','", moments)
                + "']) with ordinality as t (m, n) order by n",
            CopiedRow::moment))
        .isEqualTo(moments.stream().map(Instant::parse).toList());
  }

  @Test
  void a_place_with_and_without_a_point_arrives() {
    var school = new Stay("School", "KE", "KE-30", new Position(36.8, -1.25), Precision.POINT);
    var country = Stay.somewhereIn("Upcountry", "KE");

    assertThat(read("""
        select 'School', 'KE', 'KE-30', 36.8::float8, -1.25::float8, 'POINT'
        union all
        select 'Upcountry', 'KE', null, null, null, 'COUNTRY'
        """, CopiedRow::stay)).containsExactly(school, country);
  }

  @Test
  void words_that_share_a_place_in_memory_do_not_mix() {
    var words = read("select (n % 50000)::text from generate_series(1, 200000) n", CopiedRow::word);

    assertThat(words).hasSize(200_000);
    for (int n = 1; n <= 200_000; n++)
      assertThat(words.get(n - 1)).isEqualTo(String.valueOf(n % 50_000));
  }

  @Test
  void no_row_is_no_row_and_the_connection_serves_on_after_somebody_gives_up() {
    assertThat(read("select 1::int where false", _ -> 1)).isEmpty();

    assertThatThrownBy(() -> transaction.executeWithoutResult(
            _ -> CopiedRows.each(jdbc, "select n::text from generate_series(1, 100000) n", _ -> {
              throw new IllegalStateException("enough");
            })))
        .hasMessageContaining("enough");
    assertThat(read("select 'on'", CopiedRow::text)).containsExactly("on");
  }

  private <T> List<T> read(String query, Function<CopiedRow, T> reader) {
    var rows = new ArrayList<T>();
    CopiedRows.each(jdbc, query, row -> rows.add(reader.apply(row)));
    return rows;
  }
}
