package org.safeconduct.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawnTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 2_048, 2_049, 10_000})
  void says_what_a_set_says_and_earlier_ones_stay_as_they_were(int rows) {
    var random = new SplittableRandom(rows);
    var expected = new BitSet();
    var withdrawn = Withdrawn.NONE;
    for (int i = 0; i < Math.min(rows, 500); i++) {
      int row = random.nextInt(rows);
      if (expected.get(row)) continue;
      var before = withdrawn;
      withdrawn = before.with(row, rows);
      expected.set(row);

      assertThat(before.holds(row)).isFalse();
      assertThat(withdrawn.holds(row)).isTrue();
      int from = random.nextInt(rows);
      int until = from + random.nextInt(rows - from + 1);
      int next = expected.nextSetBit(from);
      assertThat(withdrawn.next(from, until)).isEqualTo(next < 0 ? until : Math.min(next, until));
      assertThat(withdrawn.count()).isEqualTo(expected.cardinality());
    }
  }
}
