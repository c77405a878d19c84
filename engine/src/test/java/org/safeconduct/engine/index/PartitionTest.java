package org.safeconduct.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PartitionTest {
  private final SplittableRandom random = new SplittableRandom(3);
  private Partition partition = Partition.EMPTY;

  @Test
  void legs_that_come_one_by_one_stand_in_few_runs_in_the_order_of_their_cells() {
    for (int id = 0; id < 20_000; id++) {
      come(List.of(leg(id)));
      assertThat(partition.runs().length).isLessThanOrEqualTo(4);
    }

    assertThat(partition.size()).isEqualTo(20_000);
    for (var run : partition.runs()) {
      var cells = run.columns().cell();
      for (int row = 1; row < run.rows(); row++)
        assertThat(Integer.compareUnsigned(cells[row - 1], cells[row])).isNotPositive();
    }
  }

  @Test
  void what_is_only_taken_out_gives_its_room_back() {
    var legs = new ArrayList<Leg>();
    for (int id = 0; id < 2_000; id++) legs.add(leg(id));
    come(legs);
    for (var leg : legs) {
      var draft = new PartitionDraft(partition);
      assertThat(draft.withdraw(leg)).isTrue();
      assertThat(draft.withdraw(leg)).isFalse();
      partition = draft.partition();
      int rows = partition.settled().room();
      assertThat(rows).isEqualTo(partition.size());
      for (var run : partition.runs()) assertThat(run.rows()).isLessThanOrEqualTo(rows * 4 / 3 + 1);
    }

    assertThat(partition.runs()).isEmpty();
  }

  private void come(List<Leg> legs) {
    var draft = new PartitionDraft(partition);
    legs.forEach(draft::add);
    partition = draft.partition();
  }

  private Leg leg(int id) {
    return new Leg(
        id,
        0,
        random.nextInt(-1_800_000_000, 1_800_000_001),
        random.nextInt(-900_000_000, 900_000_001),
        0,
        100);
  }
}
