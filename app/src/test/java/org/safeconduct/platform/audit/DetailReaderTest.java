package org.safeconduct.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.Limits;
import org.safeconduct.shared.Interval;
import tools.jackson.databind.json.JsonMapper;

class DetailReaderTest {
  private static final UUID ANNA = UUID.fromString("1f0c9a22-0000-4000-8000-000000000001");
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private final JsonMapper json = JsonMapper.shared();
  private final DetailReader reader = new DetailReader(json);

  /// A filter as rooms have them.
  private record Wanted(
      @Nullable Whose organisation,
      @Nullable String text,
      Interval when,
      boolean gone,
      int limit) {}

  private record Whose(UUID value) {}

  @Test
  void a_filter_that_stands_there_as_text_of_a_record_is_told_without_what_limits_nothing() {
    var filter = new Wanted(new Whose(ANNA), null, Interval.since(NOON), false, 50);

    var told = told(Map.of("filter", filter.toString()));

    assertThat(told)
        .isEqualTo("filter: organisation " + ANNA
            + "; filter: when: from 2026-11-28 12:00 UTC; filter: limit 50");
  }

  @Test
  void a_filter_is_written_down_as_what_limits() {
    var filter = new Wanted(new Whose(ANNA), " ", Interval.since(NOON), false, 50);

    assertThat(Limits.of(filter))
        .isEqualTo(Map.of(
            "organisation", ANNA.toString(), "when", Map.of("from", NOON.toString()), "limit", 50));
    assertThat(told(Map.of("filter", Limits.of(filter))))
        .contains("filter: organisation " + ANNA, "filter: when: from 2026-11-28 12:00 UTC");
  }

  @Test
  void of_many_people_some_are_shown_and_how_many_more_and_the_subject_is_not_told_twice() {
    var people =
        IntStream.range(0, 13).mapToObj(_ -> UUID.randomUUID().toString()).toList();

    var details = read(Map.of("people", people, "person", ANNA.toString()));

    assertThat(details).hasSize(1);
    assertThat(details.getFirst().values()).hasSize(Detail.SHOWN).allMatch(it -> it.id() != null);
    assertThat(details.getFirst().more()).isEqualTo(3);
  }

  @Test
  void addresses_are_short_and_what_cannot_be_read_is_shown_as_it_is() {
    assertThat(told(Map.of("address", "0:0:0:0:0:0:0:1"))).isEqualTo("address ::1");
    assertThat(told(Map.of("address", "2001:db8:0:0:0:0:0:1"))).isEqualTo("address 2001:db8::1");
    assertThat(told(Map.of("note", "Brackets [, and ] of a hand"))).startsWith("note Brackets");
  }

  private String told(Map<String, ?> details) {
    return read(details).stream()
        .map(it -> it.what() + " "
            + it.values().stream().map(Detail.Value::text).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  private List<Detail> read(Map<String, ?> details) {
    return reader.read(new AuditEntry(
        1,
        NOON,
        "Amina Okoye",
        "ACCOUNT",
        null,
        "people.listed",
        ANNA.toString(),
        json.writeValueAsString(details)));
  }
}
