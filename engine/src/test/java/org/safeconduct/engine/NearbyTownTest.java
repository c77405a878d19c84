package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.shared.Confidence.CERTAIN;
import static org.safeconduct.shared.Confidence.LIKELY;
import static org.safeconduct.shared.Confidence.POSSIBLE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// Somebody is somewhere in Nairobi; the area is a quarter of it, 11 km from the middle.
class NearbyTownTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final UUID SHE = new UUID(0, 1);
  private static final Area KAREN = box(36.70, 36.74, -1.34, -1.30);
  private static final Area MIDDLE = box(36.80, 36.84, -1.31, -1.27);
  private static final Position NAIROBI = new Position(36.82, -1.29);
  private static final Where TOWN = new Where.At(NAIROBI, Precision.CITY, 21);
  private static final Where HOUSE = new Where.At(new Position(36.72, -1.32), Precision.POINT);
  private static final Where MOMBASA = new Where.At(new Position(39.67, -4.05), Precision.CITY);

  private final List<Fact> facts = new ArrayList<>();

  @Test
  void who_is_seen_somewhere_in_the_town_is_possible_in_each_quarter_and_never_lost() {
    known(Kind.CONFIRMATION, TOWN, 0);

    assertThat(in(KAREN).confidence()).isEqualTo(POSSIBLE);
    assertThat(in(KAREN).nearby()).isTrue();
    assertThat(in(MIDDLE).confidence()).isEqualTo(CERTAIN);
    assertThat(in(MIDDLE).nearby()).isFalse();
  }

  @Test
  void a_town_that_does_not_reach_so_far_is_elsewhere() {
    known(Kind.DUTY_STATION, new Where.At(NAIROBI, Precision.CITY, 5), 0);

    assertThat(answer(KAREN, 0).present()).isEmpty();
  }

  @Test
  void a_point_has_no_extent() {
    known(Kind.RESIDENCE, new Where.At(NAIROBI, Precision.POINT), 0);

    assertThat(answer(KAREN, 0).present()).isEmpty();
  }

  @Test
  void a_house_in_the_quarter_counts_for_more_than_the_town_around_it() {
    known(Kind.DUTY_STATION, TOWN, 0);
    known(Kind.RESIDENCE, HOUSE, 0);

    assertThat(in(KAREN).confidence()).isEqualTo(LIKELY);
    assertThat(in(KAREN).fact().kind()).isEqualTo(Kind.RESIDENCE);
  }

  @Test
  void who_is_seen_somewhere_in_the_town_is_perhaps_not_at_home() {
    known(Kind.RESIDENCE, HOUSE, 0);
    known(Kind.CONFIRMATION, TOWN, 0);

    assertThat(in(KAREN).confidence()).isEqualTo(POSSIBLE);
  }

  @Test
  void two_reasons_to_be_in_the_town_do_not_speak_against_each_other() {
    known(Kind.DUTY_STATION, TOWN, 0);
    known(Kind.LEG, TOWN, 0);

    assertThat(in(KAREN).against()).isEmpty();
  }

  @Test
  void a_leg_far_away_speaks_against_the_town_and_leaves_it_possible() {
    known(Kind.DUTY_STATION, TOWN, 0);
    known(Kind.LEG, MOMBASA, 0);

    assertThat(in(KAREN).confidence()).isEqualTo(POSSIBLE);
    assertThat(in(KAREN).against()).hasSize(1);
  }

  @Test
  void who_arrives_in_the_town_may_arrive_in_the_quarter() {
    known(Kind.LEG, TOWN, 24);

    var arriving = answer(KAREN, 48).arriving();
    assertThat(arriving).hasSize(1);
    assertThat(arriving.getFirst().confidence()).isEqualTo(POSSIBLE);
    assertThat(answer(MIDDLE, 48).arriving().getFirst().confidence()).isEqualTo(LIKELY);
  }

  private void known(Kind kind, Where where, int hours) {
    var from = NOON.plus(Duration.ofHours(hours));
    var when = new Interval(from, from.plus(Duration.ofHours(12)));
    facts.add(new Fact(SHE, kind, where, when, NOON, new UUID(1, facts.size())));
  }

  private Exposed in(Area area) {
    return answer(area, 0).present().getFirst();
  }

  private Answer answer(Area area, int arrivingHours) {
    var engine = ExposureEngine.inMemory(ExposureEngine.FRESH_FOR);
    engine.replace(SHE, facts);
    var now = Interval.at(NOON.plus(Duration.ofHours(1)));
    return engine.ask(new Question(area, now, Duration.ofHours(arrivingHours)));
  }

  private static Area box(double west, double east, double south, double north) {
    return Area.of(Area.GEOMETRIES.toGeometry(new Envelope(west, east, south, north)));
  }
}
