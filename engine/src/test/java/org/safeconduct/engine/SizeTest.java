package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// Size l of domain.md 10.3: 75,000 people, most of them in one city, and their legs of a year.
/// Measured in processor time, so that a busy machine does not fail it.
class SizeTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Position CITY = new Position(6.15, 46.2);
  private static final int PEOPLE = 75_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final RandomGenerator dice =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);

  @Test
  void asking_costs_less_than_reading_everybody_again() {
    var everybody = everybody(PEOPLE);
    var read = fastest(2, () -> engine(everybody));
    var engine = engine(everybody);
    var question = new Question(city(), Interval.at(NOW), Duration.ofHours(48));
    assertThat(engine.ask(question).present()).hasSizeGreaterThan(30_000);

    var asked = fastest(20, () -> engine.ask(question));

    System.out.printf("SizeTest: read %s, ask %s%n", read, asked);
    assertThat(asked).isLessThan(read);
  }

  @Test
  void replacing_a_person_costs_about_the_same_among_ten_times_as_many_people() {
    var many = everybody(PEOPLE);
    var few = everybody(PEOPLE / 10);
    var large = engine(many);
    var small = engine(few);
    for (int i = 0; i < 20; i++) {
      replace(large, many);
      replace(small, few);
    }

    var amongMany = fastest(30, () -> replace(large, many));
    var amongFew = fastest(30, () -> replace(small, few));

    System.out.printf("SizeTest: 50 of many %s, of few %s%n", amongMany, amongFew);
    assertThat(amongMany).isLessThan(amongFew.multipliedBy(4));
  }

  private static ExposureEngine engine(List<PersonFacts> everybody) {
    var engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);
    engine.replaceAll(everybody);
    return engine;
  }

  private void replace(ExposureEngine engine, List<PersonFacts> everybody) {
    for (int i = 0; i < 50; i++) {
      var person = new UUID(1, dice.nextInt(everybody.size()));
      engine.replace(person, facts(person));
    }
  }

  private static Duration fastest(int times, Runnable work) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    return Duration.ofNanos(best);
  }

  private List<PersonFacts> everybody(int people) {
    return IntStream.range(0, people)
        .mapToObj(i -> new UUID(1, i))
        .map(person -> PersonFacts.of(person, facts(person)))
        .toList();
  }

  private List<Fact> facts(UUID person) {
    boolean local = dice.nextInt(4) != 0;
    var facts = new ArrayList<Fact>();
    facts.add(fact(person, Kind.DUTY_STATION, local ? CITY : anywhere(), always()));
    facts.add(fact(person, Kind.RESIDENCE, local ? near(CITY) : anywhere(), always()));
    for (int legs = dice.nextInt(4); legs > 0; legs--)
      facts.add(fact(person, Kind.LEG, anywhere(), someDays()));
    return facts;
  }

  private Fact fact(UUID person, Kind kind, Position position, Interval when) {
    var id = new UUID(dice.nextLong(), dice.nextLong());
    return new Fact(
        person,
        kind,
        new Where.At(position, position.equals(CITY) ? Precision.CITY : Precision.POINT),
        when,
        NOW,
        id);
  }

  private static Interval always() {
    return Interval.since(NOW.minus(Duration.ofDays(500)));
  }

  private Interval someDays() {
    var from = NOW.plus(Duration.ofHours(dice.nextInt(-4_000, 4_000)));
    return new Interval(from, from.plus(Duration.ofHours(1 + dice.nextInt(200))));
  }

  private Position anywhere() {
    return new Position(dice.nextInt(-17, 18) * 10, dice.nextInt(-6, 7) * 10);
  }

  private Position near(Position centre) {
    return new Position(
        centre.longitude() + dice.nextGaussian() * 0.1,
        centre.latitude() + dice.nextGaussian() * 0.07);
  }

  private static Area city() {
    var corners = new Coordinate[201];
    for (int i = 0; i < 200; i++) {
      double angle = 2 * Math.PI * i / 200;
      double reach = 0.15 + 0.02 * Math.sin(9 * angle);
      corners[i] = new Coordinate(
          CITY.longitude() + reach * Math.cos(angle), CITY.latitude() + reach * Math.sin(angle));
    }
    corners[200] = corners[0];
    return Area.of(Area.GEOMETRIES.createPolygon(corners));
  }
}
