package org.safeconduct.governance.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;
import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.governance.AppointmentChanged;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.shared.Interval;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/// What is handed over is kept as it was, and read by whoever follows.
class HandoversTest extends DatabaseTest {
  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private PostsFixture posts;
  private Handovers handovers;
  private String said = "3 cases";
  private Seat seat;
  private PersonId ana;
  private PersonId ben;
  private AppointmentId old;

  @BeforeEach
  void a_focal_point_who_leaves() {
    for (var table : List.of("handover_acknowledgement", "handover", "appointment"))
      jdbc.sql("delete from governance." + table).update();
    posts = new PostsFixture(jdbc, currentUser, clock);
    handovers = new Handovers(
        new TestPermissions(currentUser),
        currentUser,
        posts::audit,
        clock,
        posts.posts,
        new JdbcHandovers(jdbc, JsonMapper.builder().build()),
        new Sources(this::parts),
        posts.network.names(posts.register, GAZETTEER));
    OrganisationId organisation = people.organisation("O" + UUID.randomUUID());
    ana = people.person(organisation, "Ana", "Zorn");
    ben = people.person(organisation, "Ben", "Abel");
    seat = Seat.of(Post.SECURITY_FOCAL_POINT, organisation);
    old = posts.appoint(ana, seat, clock.instant(), Interval.FOREVER);
  }

  @Test
  void a_pack_keeps_what_was_true_when_it_was_written() {
    written(ana, "The safe is in room 12.");
    said = "none";

    var pack = as(ana, () -> handovers.of(old)).getFirst();

    assertThat(pack.notes()).isEqualTo("The safe is in room 12.");
    assertThat(pack.parts())
        .containsExactly(new HandoverSource.Part(
            "Cases", List.of(new HandoverSource.Line("Open", "3 cases", ""))));
    assertThat(pack.writtenAt()).isEqualTo(clock.instant());
  }

  @Test
  void only_the_holder_and_keepers_write_and_only_they_and_the_successor_read() {
    written(ana, "");

    assertThatThrownBy(() -> as(ben, () -> handovers.write(old, ""))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(ben, () -> handovers.of(old))).isInstanceOf(NotFound.class);
    follow();
    assertThat(as(ben, () -> handovers.of(old))).hasSize(1);
  }

  @Test
  void the_successor_acknowledges_it_once_and_nobody_else_can() {
    var pack = written(ana, "");
    assertThat(as(ana, () -> handovers.acknowledge(pack)))
        .isEqualTo(new HandoverOutcome.Refused("not-successor"));
    follow();
    assertThat(as(ben, handovers::waiting)).extracting(Handover::id).containsExactly(pack);

    assertThat(as(ben, () -> handovers.acknowledge(pack)))
        .isEqualTo(new HandoverOutcome.Done(pack));

    assertThat(as(ben, handovers::waiting)).isEmpty();
    assertThat(as(ben, () -> handovers.acknowledge(pack)))
        .isEqualTo(new HandoverOutcome.Refused("acknowledged-before"));
    assertThat(as(ben, () -> handovers.of(old)).getFirst().acknowledged()).isNotNull();
  }

  @Test
  void an_appointment_that_ends_gets_one_pack_however_often_it_is_told() {
    follow();
    var writer = new WriteHandovers(handovers, posts.posts, currentUser);

    writer.on(new AppointmentChanged(old, true));
    writer.on(new AppointmentChanged(old, true));
    writer.lookForLapsed();

    assertThat(currentUser.callAs(KEEPER, () -> handovers.of(old))).hasSize(1);
  }

  @Test
  void a_term_that_ran_out_gets_a_pack_too() {
    var short1 = posts.appoint(
        ben,
        seat.with(Post.ALTERNATE_FOCAL_POINT),
        clock.instant(),
        clock.instant().plus(Duration.ofDays(1)));
    clock.push(Duration.ofDays(2));

    new WriteHandovers(handovers, posts.posts, currentUser).lookForLapsed();

    assertThat(currentUser.callAs(KEEPER, () -> handovers.of(short1))).hasSize(1);
  }

  @Test
  void notes_that_are_too_long_are_refused() {
    assertThat(as(ana, () -> handovers.write(old, "x".repeat(5_001))))
        .isEqualTo(new HandoverOutcome.Refused("notes-long"));
  }

  private void follow() {
    clock.push(Duration.ofDays(1));
    currentUser.callAs(KEEPER, () -> posts.appointing.end(old, 1, "Rotation", false));
    posts.appoint(ben, seat, clock.instant(), Interval.FOREVER);
  }

  private UUID written(PersonId person, String notes) {
    var outcome = as(person, () -> handovers.write(old, notes));
    assertThat(outcome).isInstanceOf(HandoverOutcome.Done.class);
    return ((HandoverOutcome.Done) outcome).handover();
  }

  private List<HandoverSource.Part> parts(Holding holding) {
    return List.of(
        new HandoverSource.Part("Cases", List.of(new HandoverSource.Line("Open", said, ""))));
  }

  private <T> T as(PersonId person, Supplier<T> work) {
    return currentUser.callAs(PostsFixture.account(person, Duty.OWN_ACCOUNT), work);
  }

  private record Sources(HandoverSource only) implements ObjectProvider<HandoverSource> {
    @Override
    public HandoverSource getObject() {
      return only;
    }

    @Override
    public Stream<HandoverSource> orderedStream() {
      return Stream.of(only);
    }
  }
}
