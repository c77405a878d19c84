package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.safeconduct.engine.index.LegIndex;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

class LedgerTest {
  private static final UUID ANA = new UUID(0, 1);
  private static final PersonFacts NOWHERE = PersonFacts.of(ANA, List.of());
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final LegIndex points = new LegIndex();
  private final Ledger ledger = new Ledger(500, points, new LegIndex());
  private final PersonFacts home = PersonFacts.of(ANA, List.of(lives()));

  @Test
  void an_index_that_lost_a_row_is_noticed_when_she_moves_or_is_struck_out() {
    for (Consumer<Ledger> step :
        List.<Consumer<Ledger>>of(it -> it.write(List.of(NOWHERE)), it -> it.strike(ANA))) {
      ledger.write(List.of(home));
      int missed = ledger.missing();
      points.change(Rows.of(0, Known.of(home, new int[] {Places.POINT})).points(), List.of());

      step.accept(ledger);

      assertThat(ledger.missing()).isEqualTo(missed + 1);
      assertThat(ledger.isWorn()).isTrue();
    }
  }

  @Test
  void nothing_is_missed_while_the_index_holds_what_was_written() {
    ledger.write(List.of(home));
    ledger.write(List.of(NOWHERE));
    ledger.write(List.of(home));
    ledger.strike(ANA);

    assertThat(ledger.missing()).isZero();
    assertThat(ledger.isWorn()).isFalse();
  }

  private static Fact lives() {
    var where = new Where.At(new Position(6.15, 46.2), Precision.POINT);
    return new Fact(ANA, Kind.RESIDENCE, where, Interval.since(NOON), NOON, new UUID(0, 2));
  }
}
