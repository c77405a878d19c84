package org.safeconduct.governance.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;

/// Appointments as the database keeps them: never overwritten.
class AppointingTest extends DatabaseTest {
  private static final byte[] PDF = "%PDF-1.7 signed".getBytes();
  private static final Letter SIGNED =
      new Letter("SG/2026/12", LocalDate.parse("2026-11-01"), "Secretary-General", null);

  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private PostsFixture fixture;
  private OrganisationId organisation;
  private PersonId ana;
  private PersonId ben;

  @BeforeEach
  void two_people_and_no_posts() {
    jdbc.sql("delete from governance.appointment").update();
    fixture = new PostsFixture(jdbc, currentUser, clock);
    organisation = people.organisation("O" + UUID.randomUUID());
    ana = people.person(organisation, "Ana", "Zorn");
    ben = people.person(organisation, "Ben", "Abel");
  }

  @Test
  void an_appointment_keeps_its_letter_its_term_and_who_appointed() {
    var until = clock.instant().plus(Duration.ofDays(365));
    var wanted = new NewHolding(
        ana,
        focalPoint(),
        new Interval(clock.instant(), until),
        SIGNED,
        Lines.NONE,
        LetterFile.of("letter.pdf", PDF).orElseThrow(),
        "page");

    var id = done(asKeeper(() -> fixture.appointing.appoint(wanted)));

    var holding = asKeeper(() -> fixture.posts.get(id));
    assertThat(holding.term()).isEqualTo(new Term.InForce(wanted.when()));
    assertThat(holding.letter().with(null)).isEqualTo(SIGNED);
    assertThat(holding.recorded().by()).isEqualTo("Keeper");
    var letter = asKeeper(() -> fixture.posts.letter(id, holding.letter().file()));
    assertThat(letter.content()).isEqualTo(PDF);
    assertThat(fixture.audited).contains("governance.appointed", "governance.letter-read");
  }

  @Test
  void an_extension_is_a_new_version_and_the_old_one_is_kept() {
    var id = fixture.appoint(ana, focalPoint(), clock.instant(), inDays(30));
    clock.push(Duration.ofDays(10));

    done(asKeeper(() -> fixture.appointing.extend(id, 1, inDays(300), SIGNED, null)));

    var history = asKeeper(() -> fixture.posts.history(id));
    assertThat(history).extracting(Holding::version).containsExactly(2, 1);
    assertThat(history.getLast().when().until()).isEqualTo(inDays(20));
    assertThat(history.getFirst().when().until()).isEqualTo(inDays(300));
    assertThat(history.getFirst().letter()).isEqualTo(SIGNED);
  }

  @Test
  void an_appointment_that_ended_stays_ended_and_says_why() {
    var id = fixture.appoint(ana, focalPoint(), clock.instant(), inDays(30));
    clock.push(Duration.ofDays(1));

    done(asKeeper(() -> fixture.appointing.end(id, 1, " Reassigned ", false)));

    var ended = asKeeper(() -> fixture.posts.get(id));
    assertThat(ended.term())
        .isEqualTo(new Term.Ended(
            new Interval(clock.instant().minus(Duration.ofDays(1)), clock.instant()),
            "Reassigned",
            false));
    assertThat(asKeeper(() -> fixture.appointing.extend(id, 2, inDays(9), SIGNED, null)))
        .isEqualTo(new PostOutcome.NotNow("ended"));
  }

  @Test
  void whoever_ends_an_appointment_says_why() {
    var id = fixture.appoint(ana, focalPoint(), clock.instant(), inDays(30));

    assertThat(faults(asKeeper(() -> fixture.appointing.end(id, 1, "  ", false))))
        .containsExactly(new Fault("reason", "reason-needed"));
  }

  @Test
  void what_has_not_begun_is_withdrawn_and_never_deleted() {
    var id = fixture.appoint(ana, focalPoint(), inDays(5), inDays(30));

    done(asKeeper(() -> fixture.appointing.end(id, 1, "Changed our minds", false)));

    assertThat(asKeeper(() -> fixture.posts.get(id)).term()).isInstanceOf(Term.Withdrawn.class);
    assertThat(asKeeper(() -> fixture.posts.list(HoldingFilter.ALL, first())).rows())
        .isEmpty();
  }

  @Test
  void who_saw_an_older_version_changes_nothing() {
    var id = fixture.appoint(ana, focalPoint(), clock.instant(), inDays(30));
    done(asKeeper(() -> fixture.appointing.extend(id, 1, inDays(60), Letter.NONE, null)));

    assertThat(asKeeper(() -> fixture.appointing.end(id, 1, "Late", false)))
        .isEqualTo(new PostOutcome.ChangedMeanwhile());
  }

  @Test
  void an_organisation_has_one_focal_point_at_a_time() {
    fixture.appoint(ana, focalPoint(), clock.instant(), inDays(30));

    assertThat(faults(appoint(ben, focalPoint(), Lines.NONE)))
        .containsExactly(new Fault("post", "post-taken"));
  }

  @Test
  void a_successor_begins_when_the_predecessor_ends() {
    var old = fixture.appoint(ana, focalPoint(), clock.instant(), Interval.FOREVER);
    var wanted = new NewHolding(
        ben, focalPoint(), Interval.since(inDays(3)), SIGNED, Lines.NONE, null, "page");

    var next = done(asKeeper(() -> fixture.appointing.replace(old, 1, wanted, "Rotation")));

    assertThat(asKeeper(() -> fixture.posts.get(old)).when().until()).isEqualTo(inDays(3));
    assertThat(asKeeper(() -> fixture.posts.get(next)).term()).isInstanceOf(Term.Planned.class);
    clock.push(Duration.ofDays(4));
    assertThat(asKeeper(() -> fixture.posts.get(old)).term().reason()).isEqualTo("Rotation");
  }

  @Test
  void nobody_reports_to_oneself_however_long_the_way_round() {
    var chief = Seat.ofCountry(Post.CHIEF_SECURITY_ADVISER, "KE");
    var official = Seat.ofCountry(Post.DESIGNATED_OFFICIAL, "KE");
    var top = fixture.appoint(ana, official, clock.instant(), Interval.FOREVER);
    done(appoint(ben, chief, new Lines(null, official)));

    assertThat(faults(asKeeper(() -> fixture.appointing.report(top, 1, new Lines(null, chief)))))
        .containsExactly(new Fault("technical", "line-circle"));
    assertThat(faults(asKeeper(() -> fixture.appointing.report(top, 1, new Lines(official, null)))))
        .containsExactly(new Fault("administrative", "line-circle"));
  }

  @Test
  void a_post_says_for_what_it_is_held() {
    assertThat(faults(appoint(ana, seat(Post.WARDEN), Lines.NONE)))
        .containsExactly(new Fault("zone", "zone-needed"));
    assertThat(faults(appoint(ana, seat(Post.SECURITY_FOCAL_POINT), Lines.NONE)))
        .containsExactly(new Fault("organisation", "organisation-needed"));
    assertThat(faults(appoint(ana, seat(Post.DESIGNATED_OFFICIAL), Lines.NONE)))
        .containsExactly(new Fault("country", "country-needed"));
    assertThat(faults(appoint(ana, Seat.ofCountry(Post.DUTY_OFFICER, "ZZ"), Lines.NONE)))
        .containsExactly(new Fault("country", "country-unknown"));
  }

  @Test
  void a_letter_is_a_pdf_a_jpeg_or_a_png_whatever_its_name_says() {
    assertThat(LetterFile.of("a.pdf", "<html>".getBytes())).isEmpty();
    assertThat(LetterFile.of("../../etc/\u202Epasswd.pdf", PDF).orElseThrow().name())
        .isEqualTo("passwd.pdf");
  }

  @Test
  void a_letter_is_for_the_holder_and_for_keepers_only() {
    var wanted = new NewHolding(
        ana,
        focalPoint(),
        Interval.since(clock.instant()),
        SIGNED,
        Lines.NONE,
        LetterFile.of("letter.pdf", PDF).orElseThrow(),
        "page");
    var id = done(asKeeper(() -> fixture.appointing.appoint(wanted)));
    var file = asKeeper(() -> fixture.posts.get(id)).letter().file();

    var own = PostsFixture.account(ana, Duty.OWN_ACCOUNT, Duty.READ_NETWORK);
    var other = PostsFixture.account(ben, Duty.OWN_ACCOUNT, Duty.READ_NETWORK);

    assertThat(currentUser.callAs(own, () -> fixture.posts.letter(id, file)).name())
        .isEqualTo("letter.pdf");
    assertThatThrownBy(() -> currentUser.callAs(other, () -> fixture.posts.letter(id, file)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void only_who_keeps_the_network_appoints_and_only_in_scope() {
    var reader = new Actor.SystemJob("reader", Set.of(Duty.READ_NETWORK));
    var elsewhere = new Actor.Account(
        UUID.randomUUID(),
        null,
        "Elsewhere",
        Set.of(Duty.MANAGE_NETWORK, Duty.READ_NETWORK),
        new Scope(false, Set.of(UUID.randomUUID()), Set.of(), Set.of()));
    var id = fixture.appoint(ana, focalPoint(), clock.instant(), inDays(30));

    assertThatThrownBy(
            () -> currentUser.callAs(reader, () -> fixture.appointing.end(id, 1, "No", false)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> currentUser.callAs(elsewhere, () -> fixture.appointing.end(id, 1, "No", false)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_list_shows_what_runs_out_soon() {
    fixture.appoint(ana, focalPoint(), clock.instant(), inDays(20));
    fixture.appoint(ben, Seat.ofCountry(Post.DUTY_OFFICER, "KE"), clock.instant(), inDays(90));

    var filter = new HoldingFilter(null, null, null, null, "", 30, false);

    assertThat(asKeeper(() -> fixture.posts.list(filter, first())).rows())
        .extracting(Holding::person)
        .containsExactly(ana);
    var byName = new HoldingFilter(null, null, null, "KE", "abel", null, false);
    assertThat(asKeeper(() -> fixture.posts.list(byName, first())).rows())
        .extracting(Holding::person)
        .containsExactly(ben);
  }

  private PostOutcome appoint(PersonId person, Seat seat, Lines lines) {
    var wanted = new NewHolding(
        person, seat, Interval.since(clock.instant()), Letter.NONE, lines, null, "page");
    return asKeeper(() -> fixture.appointing.appoint(wanted));
  }

  private Seat focalPoint() {
    return Seat.of(Post.SECURITY_FOCAL_POINT, organisation);
  }

  private static Seat seat(Post post) {
    return new Seat(post, null, null, null, null);
  }

  private Instant inDays(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  private static PageRequest first() {
    return new PageRequest(0, 0, null);
  }

  private static AppointmentId done(PostOutcome outcome) {
    assertThat(outcome).isInstanceOf(PostOutcome.Done.class);
    return ((PostOutcome.Done) outcome).appointment();
  }

  private static List<Fault> faults(PostOutcome outcome) {
    assertThat(outcome).isInstanceOf(PostOutcome.Refused.class);
    return ((PostOutcome.Refused) outcome).faults();
  }

  private <T extends @Nullable Object> T asKeeper(Supplier<T> work) {
    return currentUser.callAs(KEEPER, work);
  }
}
