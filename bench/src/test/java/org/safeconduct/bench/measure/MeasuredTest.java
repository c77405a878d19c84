package org.safeconduct.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredTest {
  @Test
  void of_repeats_the_median_is_told_and_how_far_apart_they_were() {
    var measured = new Measured();
    for (int mean : List.of(7, 2, 3))
      measured.keep("count", Row.of("own").with("mean ms", mean).with("p50 ms", 2 * mean));
    measured.keep("count", Row.of("jts").with("mean ms", 5));

    var rows = measured.tables().getFirst().rows();

    assertThat(rows.getFirst().figures())
        .containsEntry("mean ms", 3.0)
        .containsEntry("p50 ms", 6.0)
        .containsEntry("least mean ms", 2.0)
        .containsEntry("most mean ms", 7.0);
    assertThat(rows.getLast().figures()).containsOnlyKeys("mean ms");
  }

  @Test
  void clients_ask_each_question_about_as_often_as_the_others() {
    int clients = 4;
    var asked = new AtomicIntegerArray(50);

    var row = Clients.ask("own", clients, asked.length(), asked::incrementAndGet, 0.05);

    var counts = IntStream.range(0, asked.length()).map(asked::get).summaryStatistics();
    assertThat(counts.getMin()).isPositive();
    assertThat(counts.getMax()).isEqualTo(counts.getMin());
    assertThat(row.figures()).containsKeys("mean ms", "questions/s");
  }

  @Test
  void effort_tells_processor_time_and_pauses() {
    var effort = Effort.start(() -> 1);
    for (int i = 0; i < 3; i++) System.gc();

    var figures = effort.stop("own").figures();

    assertThat(figures.get("pauses for garbage")).isGreaterThanOrEqualTo(3);
    assertThat(figures.get("longest pause ms")).isPositive();
    assertThat(figures.get("processor, this process s")).isPositive();
    assertThat(figures.get("processor, PostgreSQL s")).isZero();
  }
}
