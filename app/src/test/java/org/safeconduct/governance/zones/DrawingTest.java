package org.safeconduct.governance.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.FormCells;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.ZoneRedrawn;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.springframework.validation.BeanPropertyBindingResult;

/// Zones are drawn, changed and ended; nothing of what they were is lost.
class DrawingTest extends DatabaseTest {
  private static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[6,46],[7,46],[7,47],[6,47],[6,46]]]}";
  private static final String BOW_TIE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[6,46],[7,47],[7,46],[6,47],[6,46]]]}";

  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final List<Object> told = new ArrayList<>();
  private PostsFixture posts;
  private JdbcZoneFiles files;
  private JdbcZonePoints points;
  private Drawing drawing;
  private String code;

  @BeforeEach
  void a_pen() {
    posts = new PostsFixture(jdbc, currentUser, clock);
    files = new JdbcZoneFiles(jdbc);
    points = new JdbcZonePoints(jdbc);
    drawing = new Drawing(
        new TestPermissions(currentUser),
        currentUser,
        posts::audit,
        clock,
        posts.register,
        files,
        points,
        told::add);
    code = "Z" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void a_boundary_that_crosses_itself_is_mended_and_what_was_mended_is_kept() {
    var drawn = (ZoneOutcome.Done) draw(code, BOW_TIE);

    var file = files.find(drawn.zone()).orElseThrow();
    assertThat(drawn.mended()).containsExactly("polygon-crosses-itself");
    assertThat(file.written().mended()).containsExactly("polygon-crosses-itself");
    assertThat(file.zone().area().geometry().isValid()).isTrue();
    assertThat(told).containsExactly(new ZoneRedrawn(drawn.zone(), 1));
  }

  @Test
  void a_change_keeps_the_earlier_version_and_the_second_of_two_changers_is_told() {
    var zone = zone(code, SQUARE);
    var wanted = new NewZone(code, "East, larger", null, null, "VHF 4", "New housing");

    var first = as(() -> drawing.redraw(zone, 1, wanted));
    var second = as(() -> drawing.redraw(zone, 1, wanted));

    assertThat(first).isInstanceOf(ZoneOutcome.Done.class);
    assertThat(second).isInstanceOf(ZoneOutcome.ChangedMeanwhile.class);
    assertThat(files.versions(zone))
        .extracting(
            it -> it.version() + " " + it.zone().name() + " " + it.written().reason())
        .containsExactly("2 East, larger New housing", "1 East ");
  }

  @Test
  void an_area_that_nobody_can_use_is_refused_beside_the_field() {
    var outcome = draw(code, "{\"type\":\"Polygon\",\"coordinates\":[[[6,46],[7,46]]]}");

    assertThat(outcome)
        .isEqualTo(
            new ZoneOutcome.Refused(List.of(new Fault("boundary", "polygon-too-few-points"))));
  }

  @Test
  void a_code_is_given_once() {
    zone(code, SQUARE);

    assertThat(draw(code, SQUARE))
        .isEqualTo(new ZoneOutcome.Refused(List.of(new Fault("code", "code-taken"))));
  }

  @Test
  void whoever_keeps_one_organisation_draws_no_zone_for_everybody_and_changes_none() {
    var own = people.organisation("O" + UUID.randomUUID());
    var keeper = new Actor.Account(
        UUID.randomUUID(),
        null,
        "Keeper of one",
        Set.of(Duty.MANAGE_NETWORK),
        new Scope(false, Set.of(own.value()), Set.of(), Set.of()));
    var forAll = zone(code, SQUARE);
    var wanted = new NewZone(code + "b", "East", null, BoundaryReader.of(SQUARE), "", "");

    var outcome = currentUser.callAs(keeper, () -> drawing.draw(wanted));

    assertThat(outcome)
        .isEqualTo(new ZoneOutcome.Refused(List.of(new Fault("organisation", "zone-not-yours"))));
    assertThatThrownBy(() -> currentUser.callAs(keeper, () -> drawing.end(forAll, 1, "Mine")))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void a_zone_that_ends_ends_the_posts_of_its_wardens() {
    var zone = zone(code, SQUARE);
    var ana = people.person(people.organisation("O" + UUID.randomUUID()), "Ana", "Zorn");
    posts.appoint(ana, Seat.ofZone(Post.WARDEN, zone), clock.instant(), Interval.FOREVER);
    clock.push(Duration.ofDays(1));

    assertThat(as(() -> drawing.end(zone, 1, " "))).isInstanceOf(ZoneOutcome.Refused.class);
    as(() -> drawing.end(zone, 1, "Merged with West"));

    assertThat(files.find(zone).orElseThrow().isEnded()).isTrue();
    assertThat(currentUser.callAs(KEEPER, () -> posts.posts.heldBy(ana))).isEmpty();
  }

  @Test
  void an_assembly_point_is_of_one_zone_and_a_concentration_point_of_several() {
    var one = zone(code, SQUARE);
    var other = zone(code + "b", SQUARE);

    var assembly = as(() -> drawing.add(point(PointKind.ASSEMBLY, one, other)));
    var concentration = as(() -> drawing.add(point(PointKind.CONCENTRATION, one, other)));

    assertThat(assembly)
        .isEqualTo(new ZoneOutcome.Refused(List.of(new Fault("zones", "assembly-of-one-zone"))));
    assertThat(concentration).isInstanceOf(ZoneOutcome.Done.class);
    assertThat(points.of(other)).extracting(ZonePoint::name).containsExactly("Stadium");
    as(() -> drawing.close(one, points.of(one).getFirst().id()));
    assertThat(points.of(other).getFirst().closedAt()).isEqualTo(clock.instant());
  }

  @Test
  void nobody_is_sent_to_a_point_more_than_100_km_away() {
    var here = zone(code, SQUARE);
    var dublin =
        "{\"type\":\"Polygon\",\"coordinates\":[[[-7,53],[-6,53],[-6,54],[-7,54],[-7,53]]]}";
    var elsewhere = zone(code + "b", dublin);
    var exchanged =
        new NewPoint(PointKind.ASSEMBLY, List.of(here), "School", new Position(46.5, 6.5), 5, "");

    assertThat(as(() -> drawing.add(exchanged)))
        .isEqualTo(new ZoneOutcome.Refused(List.of(new Fault("latitude", "point-too-far"))));
    assertThat(as(() -> drawing.add(point(PointKind.CONCENTRATION, here, elsewhere))))
        .isEqualTo(new ZoneOutcome.Refused(List.of(new Fault("zones", "zone-too-far"))));
    assertThat(points.of(elsewhere)).isEmpty();
  }

  @Test
  void a_distance_is_taken_the_short_way_around_the_earth() {
    var fiji = BoundaryReader.of(
            "{\"type\":\"Polygon\",\"coordinates\":[[[179,-18],[180,-18],[180,-17],[179,-17],[179,-18]]]}")
        .area();

    assertThat(Apart.kilometres(fiji, new Position(-179.5, -17.5))).isBetween(50.0, 56.0);
    assertThat(Apart.kilometres(fiji, new Position(179.5, -17.5))).isZero();
    assertThat(Apart.kilometres(fiji, new Position(179.5, -20))).isBetween(220.0, 225.0);
  }

  @Test
  void zones_that_share_ground_are_told_with_how_much_of_the_smaller_one() {
    var large = files.find(zone(code, SQUARE)).orElseThrow().zone();
    var half =
        "{\"type\":\"Polygon\",\"coordinates\":[[[6.5,46],[7.1,46],[7.1,46.5],[6.5,46.5],[6.5,46]]]}";
    var small = files.find(zone(code + "b", half)).orElseThrow().zone();
    var beside = "{\"type\":\"Polygon\",\"coordinates\":[[[5,46],[6,46],[6,47],[5,47],[5,46]]]}";
    var neighbour = files.find(zone(code + "c", beside)).orElseThrow().zone();

    var overlaps = Overlap.of(large, List.of(large, small, neighbour));

    assertThat(overlaps).containsExactly(new Overlap(small, 83, true));
  }

  @Test
  void a_boundary_that_is_given_in_two_ways_is_not_guessed() {
    var form = new ZoneForm(code, "East", "", "", BOW_TIE, "6 46\n7 46\n7 47", "", 0);
    var errors = new BeanPropertyBindingResult(form, "form");

    var read = BoundaryReader.read(form, null, "", new FormCells(errors));

    assertThat(read).isEmpty();
    assertThat(errors.getFieldErrors("typed"))
        .extracting(it -> it.getCode())
        .containsExactly("governance.fault.boundary-several");
    assertThat(BoundaryReader.of("6 46\n7 46\n7, 47").area()).isNotNull();
    assertThat(BoundaryReader.of("6 46\nseven").findings()).containsExactly("corners-unreadable");
  }

  private static NewPoint point(PointKind kind, UUID... zones) {
    return new NewPoint(kind, List.of(zones), "Stadium", new Position(6.5, 46.5), 500, "Gate 2");
  }

  private UUID zone(String name, String boundary) {
    return ((ZoneOutcome.Done) draw(name, boundary)).zone();
  }

  private ZoneOutcome draw(String name, String boundary) {
    var wanted = new NewZone(name, "East", null, BoundaryReader.of(boundary), "", "");
    return as(() -> drawing.draw(wanted));
  }

  private <T> T as(Supplier<T> deed) {
    return currentUser.callAs(KEEPER, deed);
  }
}
