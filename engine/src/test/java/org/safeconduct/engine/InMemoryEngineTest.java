package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

class InMemoryEngineTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Position HERE = new Position(6.15, 46.2);
  private static final Position ELSEWHERE = new Position(36.8, -1.3);
  private static final Question WHO_IS_HERE = new Question(
      Area.of(Area.GEOMETRIES.toGeometry(new Envelope(6, 6.3, 46, 46.4))),
      Interval.at(NOON),
      Duration.ofHours(48));

  private final ExposureEngine engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);

  @Test
  void a_stranger_has_no_facts_and_a_known_person_may_have_none_either() {
    var person = new UUID(0, 1);

    assertThat(engine.factsOf(person)).isEmpty();
    engine.replace(person, List.of());

    assertThat(engine.people()).isEqualTo(1);
    assertThat(engine.ask(WHO_IS_HERE).unlocated())
        .containsExactly(PersonFacts.of(person, List.of()));
  }

  @Test
  void what_is_replaced_is_no_longer_true() {
    var person = new UUID(0, 1);

    engine.replace(person, List.of(lives(person, HERE)));
    engine.replace(person, List.of(lives(person, ELSEWHERE)));

    assertThat(engine.ask(WHO_IS_HERE).present()).isEmpty();
    assertThat(engine.factsOf(person)).containsExactly(lives(person, ELSEWHERE));
  }

  @Test
  void whoever_is_forgotten_is_neither_present_nor_unlocated_and_may_come_back() {
    var person = new UUID(0, 1);
    engine.replaceAll(crowd(5_000));

    engine.forget(person);

    assertThat(engine.people()).isEqualTo(4_999);
    assertThat(engine.factsOf(person)).isEmpty();
    assertThat(engine.ask(WHO_IS_HERE).present()).hasSize(4_999);
    engine.replace(person, List.of(lives(person, HERE)));
    assertThat(engine.ask(WHO_IS_HERE).present()).hasSize(5_000);
  }

  @Test
  void people_who_come_and_go_for_years_leave_no_numbers_behind() {
    var ledger = new Ledger(10);
    for (int number = 0; number < 5_000; number++) ledger.strike(new UUID(1, number));
    assertThat(ledger.isWorn()).as("strangers were struck out").isFalse();

    for (int number = 0; number < 5_000; number++) {
      ledger.write(List.of(PersonFacts.of(new UUID(1, number), List.of())));
      ledger.strike(new UUID(1, number));
    }

    assertThat(ledger.isWorn()).isTrue();
  }

  @Test
  void a_person_may_come_back_after_very_many_came_and_went() {
    var person = new UUID(0, 1);
    engine.replace(person, List.of(lives(person, HERE)));
    for (int number = 0; number < 3_000; number++) {
      engine.replace(new UUID(1, number), List.of());
      engine.forget(new UUID(1, number));
    }

    assertThat(engine.people()).isOne();
    assertThat(engine.factsOf(person)).containsExactly(lives(person, HERE));
    assertThat(engine.factsOf(new UUID(1, 7))).isEmpty();
    engine.forget(person);
    engine.replace(person, List.of(lives(person, HERE)));
    assertThat(engine.ask(WHO_IS_HERE).present()).hasSize(1);
  }

  @Test
  void a_fact_about_somebody_else_is_refused_and_nothing_changes() {
    var person = new UUID(0, 1);
    var other = new UUID(0, 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.replaceAll(List.of(
            PersonFacts.of(person, List.of()),
            PersonFacts.of(other, List.of(lives(person, HERE))))));
    assertThat(engine.people()).isZero();
  }

  @Test
  void everybody_is_handed_over_once_as_last_known() {
    engine.replaceAll(crowd(3_000));
    engine.replace(new UUID(0, 1), List.of());
    engine.forget(new UUID(0, 2));

    var seen = new HashMap<UUID, List<Fact>>();
    engine.each(it -> assertThat(seen.put(it.person(), it.facts())).isNull());

    assertThat(seen).hasSize(2_999);
    assertThat(seen.get(new UUID(0, 1))).isEmpty();
  }

  @Test
  void people_who_move_ever_on_leave_no_places_behind() {
    for (int place = 0; place < 5_000; place++)
      engine.replace(new UUID(0, 1), List.of(lives(new UUID(0, 1), town(place))));
    engine.replace(new UUID(0, 2), List.of(lives(new UUID(0, 2), town(0))));

    assertThat(engine.ask(WHO_IS_HERE).present())
        .singleElement()
        .satisfies(exposed -> assertThat(exposed.person()).isEqualTo(new UUID(0, 2)));
  }

  @Test
  void a_reader_sees_people_who_move_together_always_together() throws Exception {
    engine.replaceAll(crowd(200));
    var done = new AtomicBoolean();
    var mover = CompletableFuture.runAsync(() -> {
      for (int i = 0; i < 300; i++) engine.replaceAll(crowdAt(200, i % 2 == 0 ? ELSEWHERE : HERE));
      done.set(true);
    });

    while (!done.get() && !mover.isDone())
      assertThat(engine.ask(WHO_IS_HERE).present().size()).isIn(0, 200);

    mover.get();
  }

  private static List<PersonFacts> crowd(int size) {
    return crowdAt(size, HERE);
  }

  private static List<PersonFacts> crowdAt(int size, Position position) {
    return IntStream.range(0, size)
        .mapToObj(i -> new UUID(0, i))
        .map(person -> PersonFacts.of(person, List.of(lives(person, position))))
        .toList();
  }

  /// One on the way east for each number; the first is here.
  private static Where.At town(int number) {
    var position = new Position(HERE.longitude() + number * 0.01, HERE.latitude());
    return new Where.At(position, Precision.CITY);
  }

  private static Fact lives(UUID person, Position position) {
    return lives(person, new Where.At(position, Precision.POINT));
  }

  private static Fact lives(UUID person, Where.At home) {
    var since = Interval.since(NOON.minus(Duration.ofDays(90)));
    return new Fact(person, Kind.RESIDENCE, home, since, since.from(), person);
  }
}
