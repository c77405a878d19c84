package org.safeconduct.governance.consultations;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;

import java.time.Duration;
import java.time.ZoneOffset;
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
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.consultations.ConsultationFile.Tally;
import org.safeconduct.governance.delegations.DelegationsFixture;
import org.safeconduct.governance.posts.LetterFile;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;

/// Organisations are asked; what they say, and that they say nothing, is told as it is.
class ConsultationsTest extends DatabaseTest {
  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private Consultations consultations;
  private Consulting consulting;
  private ConsultationReminders reminders;
  private OrganisationId one;
  private OrganisationId other;
  private PersonId ana;
  private PersonId official;

  @BeforeEach
  void two_organisations_one_focal_point_and_an_official() {
    jdbc.sql("delete from governance.appointment").update();
    var posts = new PostsFixture(jdbc, currentUser, clock);
    var permissions = new TestPermissions(currentUser);
    var delegations = new DelegationsFixture(jdbc, currentUser, clock, posts).delegations;
    var voices = new Voices(permissions, currentUser, posts.posts);
    var rows = new JdbcConsultations(jdbc);
    consultations = new Consultations(permissions, rows, voices);
    var steps = new Steps(posts::audit, event -> {});
    consulting = new Consulting(
        permissions, currentUser, steps, clock, posts.register, delegations, rows, voices);
    reminders = new ConsultationReminders(rows, posts.posts);
    one = people.organisation("O" + UUID.randomUUID());
    other = people.organisation("P" + UUID.randomUUID());
    ana = people.person(one, "Ana", "Berg");
    official = people.person(other, "Olga", "Zorn");
    posts.appoint(ana, Seat.of(Post.SECURITY_FOCAL_POINT, one), clock.instant(), Interval.FOREVER);
    posts.appoint(
        official,
        Seat.ofCountry(Post.DESIGNATED_OFFICIAL, "KE"),
        clock.instant(),
        Interval.FOREVER);
  }

  @Test
  void silence_is_silence_and_is_counted_as_nothing_else() {
    var round = open(Silence.NOTHING);
    as(ana, () -> consulting.reply(round, one, Stance.AGREE, "", ""));
    clock.push(Duration.ofDays(4));

    var file = keeper(() -> consultations.get(round));

    assertThat(file.tally()).isEqualTo(new Tally(2, 1, 0, 0, 0, 1, 0));
    assertThat(file.consultation().silence()).isEqualTo(Silence.NOTHING);
  }

  @Test
  void a_reply_after_the_deadline_is_late_and_the_earlier_one_stays() {
    var round = open(Silence.NOTHING);
    as(ana, () -> consulting.reply(round, one, Stance.AGREE, "", ""));
    clock.push(Duration.ofDays(4));

    var wordless = as(ana, () -> consulting.reply(round, one, Stance.DISAGREE, " ", ""));
    as(ana, () -> consulting.reply(round, one, Stance.DISAGREE, "Too early", ""));

    assertThat(wordless)
        .isEqualTo(new ConsultationOutcome.Refused(List.of(new Fault("words", "stance-words"))));
    var replies = as(ana, () -> consultations.get(round)).voices().getFirst().replies();
    assertThat(replies)
        .extracting(it -> it.stance() + " " + it.late() + " " + it.capacity())
        .containsExactly(
            "DISAGREE true " + Seat.of(Post.SECURITY_FOCAL_POINT, one),
            "AGREE false " + Seat.of(Post.SECURITY_FOCAL_POINT, one));
  }

  @Test
  void a_signed_reply_is_kept_and_read_by_whoever_reads_the_reply() {
    var round = open(Silence.NOTHING);
    var signed =
        LetterFile.of("../reply.pdf", "%PDF-1.7 signed".getBytes(US_ASCII)).orElseThrow();
    keeper(() -> consulting.reply(round, other, Stance.AGREE, "", "By letter", signed));

    var document = keeper(() -> consultations.get(round)).voices().stream()
        .flatMap(it -> it.replies().stream())
        .map(Reply::document)
        .findFirst()
        .orElseThrow();

    var read = keeper(() -> consultations.document(round, document));
    assertThat(read.name()).isEqualTo("reply.pdf");
    assertThat(read.content()).isEqualTo(signed.content());
    assertThatThrownBy(() -> as(ana, () -> consultations.document(round, document)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void an_organisation_hears_its_own_voice_only_and_speaks_for_itself_only() {
    var round = open(Silence.NOTHING);
    keeper(() -> consulting.reply(round, other, Stance.AGREE, "", "Head of office, by letter"));

    assertThat(as(ana, () -> consultations.get(round)).voices())
        .extracting(ConsultationFile.Voice::organisation)
        .containsExactly(one);
    assertThatThrownBy(() -> as(ana, () -> consulting.reply(round, other, Stance.AGREE, "", "")))
        .isInstanceOf(Forbidden.class);
    var stranger = people.person(people.organisation("S" + UUID.randomUUID()), "Sam", "Dorn");
    assertThatThrownBy(() -> as(stranger, () -> consultations.get(round)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_position_is_written_when_the_deadline_is_over_and_adopted_under_an_authority_only() {
    var round = open(Silence.AGREEMENT);
    assertThat(keeper(() -> consulting.consolidate(round, 1, "Home by 20:00")))
        .isEqualTo(new ConsultationOutcome.Refused(List.of(new Fault("words", "replies-awaited"))));
    clock.push(Duration.ofDays(4));
    keeper(() -> consulting.consolidate(round, 1, "Home by 20:00"));

    var byNobody = keeper(() -> consulting.adopt(round, 2));
    var adopted = currentUser.callAs(
        PostsFixture.account(
            official, Duty.READ_NETWORK, Duty.TAKE_PART, Duty.COUNT_PEOPLE, Duty.OWN_ACCOUNT),
        () -> consulting.adopt(round, 2));

    assertThat(byNobody).isInstanceOf(ConsultationOutcome.NotEntitled.class);
    assertThat(adopted).isInstanceOf(ConsultationOutcome.Done.class);
    var adoption = keeper(() -> consultations.get(round)).adoption();
    assertThat(adoption.number())
        .startsWith("POS/" + clock.instant().atZone(ZoneOffset.UTC).getYear() + "/");
    assertThat(adoption.person()).isEqualTo(official);
    assertThat(adoption.seat()).isEqualTo(Seat.ofCountry(Post.DESIGNATED_OFFICIAL, "KE"));
    assertThat(as(ana, () -> consulting.reply(round, one, Stance.AGREE, "", "")))
        .isInstanceOf(ConsultationOutcome.NotNow.class);
    assertThat(as(ana, () -> consultations.get(round)).positions()).hasSize(1);
  }

  @Test
  void focal_points_whose_reply_is_missing_are_reminded() {
    var round = open(Silence.NOTHING);
    var day = clock.instant().plus(Duration.ofDays(3)).atZone(ZoneOffset.UTC).toLocalDate();
    assertThat(keeper(() -> reminders.dueBy(day)))
        .filteredOn(it -> it.subject().equals(round))
        .extracting(it -> it.person())
        .containsExactly(ana);

    as(ana, () -> consulting.reply(round, one, Stance.NO_POSITION, "", ""));

    assertThat(keeper(() -> reminders.dueBy(day))).noneMatch(it -> it.subject().equals(round));
  }

  private UUID open(Silence silence) {
    var wanted = new NewConsultation(
        "Curfew",
        "Shall we be home by 20:00?",
        "",
        "KE",
        silence,
        clock.instant().plus(Duration.ofDays(3)),
        Set.of(one, other));
    return ((ConsultationOutcome.Done) keeper(() -> consulting.open(wanted))).id();
  }

  private <T> T keeper(Supplier<T> deed) {
    return currentUser.callAs(KEEPER, deed);
  }

  private <T> T as(PersonId person, Supplier<T> deed) {
    var actor = new Actor.Account(
        UUID.randomUUID(),
        person.value(),
        "Account of " + person,
        Set.of(Duty.READ_NETWORK, Duty.TAKE_PART, Duty.OWN_ACCOUNT),
        new Scope(false, Set.of(), Set.of(), Set.of(person.value())));
    return currentUser.callAs(actor, deed);
  }
}
