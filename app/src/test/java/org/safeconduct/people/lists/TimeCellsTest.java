package org.safeconduct.people.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCellsTest {
  private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-24 | 2026-11-23T23:00:00Z",
        "2026/11/24 | 2026-11-23T23:00:00Z",
        "20261124 | 2026-11-23T23:00:00Z",
        "24/11/2026 | 2026-11-23T23:00:00Z",
        "11/24/2026 | 2026-11-23T23:00:00Z",
        "24.11.2026 | 2026-11-23T23:00:00Z",
        "4.3.2026 | 2026-03-03T23:00:00Z",
        "24-11-2026 | 2026-11-23T23:00:00Z",
        "24 Nov 2026 | 2026-11-23T23:00:00Z",
        "24-nov.-2026 | 2026-11-23T23:00:00Z",
        "November 24, 2026 | 2026-11-23T23:00:00Z",
        "24 novembre 2026 | 2026-11-23T23:00:00Z",
        "3 août 2026 | 2026-08-02T22:00:00Z",
        "24 de noviembre de 2026 | 2026-11-23T23:00:00Z",
        "46350 | 2026-11-23T23:00:00Z",
        "46350.5 | 2026-11-24T11:00:00Z",
        "46350,25 | 2026-11-24T05:00:00Z",
        "2026-11-24T14:30 | 2026-11-24T13:30:00Z",
        "2026-11-24 14:30:59 | 2026-11-24T13:30:59Z",
        "2026-11-24T14:30:59.123Z | 2026-11-24T14:30:59Z",
        "2026-11-24T14:30+03:00 | 2026-11-24T11:30:00Z",
        "2026-11-24 14:30 +0300 | 2026-11-24T11:30:00Z",
        "24/11/2026 14:30 | 2026-11-24T13:30:00Z",
        "24.11.2026 14h30 | 2026-11-24T13:30:00Z",
        "11/24/2026 2:30 PM | 2026-11-24T13:30:00Z",
        "11/24/2026, 12:05 am | 2026-11-23T23:05:00Z",
        "03/03/2026 | 2026-03-02T23:00:00Z",
      })
  void a_time_is_read_as_it_is_written_by_the_clocks_of_the_place(String cell, Instant start)
      throws TimeCells.Unreadable {
    assertThat(new TimeCells().read(cell).start(GENEVA)).isEqualTo(start);
  }

  @Test
  void a_day_that_ends_something_counts_as_a_whole() throws TimeCells.Unreadable {
    var day = new TimeCells().read("2026-11-24");
    var moment = new TimeCells().read("2026-11-24 18:00");

    assertThat(day.end(GENEVA)).isEqualTo("2026-11-24T23:00:00Z");
    assertThat(moment.end(GENEVA)).isEqualTo("2026-11-24T17:00:00Z");
  }

  @Test
  void other_cells_tell_whether_the_day_or_the_month_stands_first() throws TimeCells.Unreadable {
    var european = new TimeCells();
    european.learn("03/04/2026");
    european.learn("24/11/2026");
    var american = new TimeCells();
    american.learn("11/24/2026 10:00");

    assertThat(european.read("03/04/2026").start(ZoneId.of("UTC")))
        .isEqualTo("2026-04-03T00:00:00Z");
    assertThat(american.read("03/04/2026").start(ZoneId.of("UTC")))
        .isEqualTo("2026-03-04T00:00:00Z");
  }

  @Test
  void a_date_that_could_be_two_is_not_guessed() throws TimeCells.Unreadable {
    var contradictory = new TimeCells();
    contradictory.learn("24/11/2026");
    contradictory.learn("11/24/2026");

    assertThatThrownBy(() -> new TimeCells().read("03/04/2026")).hasMessage("date-ambiguous");
    assertThatThrownBy(() -> contradictory.read("03/04/2026")).hasMessage("date-ambiguous");
    assertThat(contradictory.read("24/11/2026")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soon",
        "31.02.2026",
        "2026-13-01",
        "00/00/2026",
        "24/13/2026",
        "2026-11-24 25:00",
        "1",
        "=A1+1",
        "2026-11",
        "12:30",
        "32 Nov 2026",
        "24 Xyz 2026",
        "2026-11-24 13:00 PM"
      })
  void what_is_no_date_is_not_read(String cell) {
    assertThatThrownBy(() -> new TimeCells().read(cell)).hasMessage("date-unreadable");
  }

  @Test
  void years_are_written_in_full_and_near_our_time() {
    assertThatThrownBy(() -> new TimeCells().read("24/11/26")).hasMessage("year-short");
    assertThatThrownBy(() -> new TimeCells().read("24/11/0026")).hasMessage("date-out-of-range");
    assertThatThrownBy(() -> new TimeCells().read("99999")).hasMessage("date-out-of-range");
  }
}
