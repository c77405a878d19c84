package org.safeconduct.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.safeconduct.engine.index.LegIndex;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

class WatchedAreasTest {
  private static final UUID FLOOD = new UUID(0, 1);
  private static final UUID STRIKE = new UUID(0, 2);
  private static final Where.At GENEVA = town(6, 46);
  private static final Where.At NAIROBI = town(37, -1);

  private final WatchedAreas areas = new WatchedAreas();

  @Test
  void a_change_of_an_area_changes_what_the_towns_there_meet_and_no_other() {
    areas.follow(worldOf(GENEVA, NAIROBI));
    areas.put(FLOOD, around(GENEVA));
    areas.put(STRIKE, around(NAIROBI));
    var geneva = meeting(GENEVA, 0);
    var nairobi = meeting(NAIROBI, 1);

    areas.put(FLOOD, around(NAIROBI));

    assertThat(meeting(GENEVA, 0).areas()).isEmpty();
    assertThat(meeting(NAIROBI, 1).areas())
        .containsExactly(areas.number(FLOOD), areas.number(STRIKE));
    areas.put(FLOOD, around(GENEVA));
    assertThat(meeting(GENEVA, 0)).usingRecursiveComparison().isEqualTo(geneva);
    assertThat(meeting(NAIROBI, 1)).usingRecursiveComparison().isEqualTo(nairobi);
    var kept = meeting(NAIROBI, 1);
    areas.remove(FLOOD);
    assertThat(meeting(GENEVA, 0).areas()).isEmpty();
    assertThat(meeting(NAIROBI, 1)).as("looked up once").isSameAs(kept);
  }

  @Test
  void areas_that_come_and_go_for_years_share_a_few_numbers() {
    for (int day = 0; day < 1_000; day++) {
      var alert = new UUID(1, day);
      areas.put(alert, around(GENEVA));
      assertThat(areas.number(alert)).isLessThan(2);
      assertThat(areas.id(areas.number(alert))).isEqualTo(alert);
      if (day > 0) {
        areas.remove(new UUID(1, day - 1));
        areas.free(new UUID(1, day - 1));
      }
    }

    assertThat(areas.ids()).containsExactly(new UUID(1, 999));
  }

  /// What somebody's home there meets.
  private Meeting meeting(Where.At town, int place) {
    var person = new UUID(2, 0);
    var always = Interval.since(Instant.EPOCH);
    var home = new Fact(person, Kind.RESIDENCE, town, always, Instant.EPOCH, person);
    return areas.meeting(Known.of(PersonFacts.of(person, List.of(home)), new int[] {place}), 0);
  }

  private static World worldOf(Where... all) {
    var book = new PlaceBook(0);
    for (var where : all) book.take(where);
    return new World(
        People.nobody(), new LegIndex().now(), new LegIndex().now(), book.places(), new Grounds());
  }

  private static Where.At town(double longitude, double latitude) {
    return new Where.At(new Position(longitude, latitude), Precision.CITY);
  }

  private static Area around(Where.At town) {
    double x = town.position().longitude();
    double y = town.position().latitude();
    return Area.of(Area.GEOMETRIES.toGeometry(new Envelope(x - 1, x + 1, y - 1, y + 1)));
  }
}
