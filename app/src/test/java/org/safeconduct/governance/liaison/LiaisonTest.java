package org.safeconduct.governance.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;

/// Contacts outside are kept, and it is told when one should have spoken.
class LiaisonTest extends DatabaseTest {
  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private Liaison liaison;
  private LiaisonReminders reminders;
  private PersonId ana;
  private UUID police;

  @BeforeEach
  void a_counterpart_that_ana_keeps() {
    var posts = new PostsFixture(jdbc, currentUser, clock);
    var rows = new JdbcLiaison(jdbc);
    liaison = new Liaison(
        new TestPermissions(currentUser), currentUser, posts::audit, clock, posts.register, rows);
    reminders = new LiaisonReminders(rows);
    ana = people.person(people.organisation("O" + UUID.randomUUID()), "Ana", "Berg");
    police = UUID.randomUUID();
    keeper(() -> liaison.save(counterpart(30, 0)));
  }

  private Counterpart counterpart(@Nullable Integer every, int version) {
    return new Counterpart(
        police,
        CounterpartKind.POLICE,
        "Police",
        "KE",
        ana,
        new Counterpart.Rhythm(every, null, null),
        "",
        new Counterpart.State(version, false));
  }

  @Test
  void the_next_contact_is_due_after_the_usual_time_or_on_the_day_that_was_said() {
    assertThat(due()).isEqualTo(today().plusDays(30));

    log(today(), null);
    clock.push(Duration.ofDays(10));
    assertThat(due()).isEqualTo(today().plusDays(20));
    log(today(), today().plusDays(3));

    assertThat(due()).isEqualTo(today().plusDays(3));
    assertThat(overdue()).isZero();
    clock.push(Duration.ofDays(4));
    assertThat(overdue()).isOne();
    assertThat(reminders.dueBy(today()))
        .filteredOn(it -> it.subject().equals(police))
        .extracting(it -> it.person())
        .containsExactly(ana);
  }

  @Test
  void a_contact_is_written_down_when_it_has_been() {
    var entry = new CounterpartFile.Entry(
        0, today().plusDays(1), LogChannel.PHONE, "", "Will ask", today(), "");

    assertThat(as(ana, () -> liaison.log(police, entry)))
        .isEqualTo(new LiaisonOutcome.Refused(
            List.of(new Fault("held", "contact-ahead"), new Fault("next", "next-before"))));
  }

  @Test
  void a_keeper_sees_the_own_counterparts_and_no_other_does_who_reads_for_one_organisation() {
    var ben = people.person(people.organisation("P" + UUID.randomUUID()), "Ben", "Carl");

    assertThat(as(ana, () -> liaison.list(CounterpartFilter.ALL, new PageRequest(0, 0, null)))
            .rows())
        .extracting(Counterpart::id)
        .containsExactly(police);
    assertThat(as(ben, () -> liaison.count(CounterpartFilter.ALL))).isZero();
    assertThatThrownBy(() -> as(ben, () -> liaison.get(police))).isInstanceOf(NotFound.class);
  }

  @Test
  void somebody_who_cannot_be_reached_is_no_contact_and_who_goes_stays_in_the_file() {
    var unreachable = contact("Keller", "", "");
    assertThat(as(ana, () -> liaison.addContact(police, unreachable)))
        .isEqualTo(new LiaisonOutcome.Refused(List.of(new Fault("phone", "channel-needed"))));
    assertThat(as(ana, () -> liaison.addContact(police, contact("Keller", "abc", ""))))
        .isEqualTo(new LiaisonOutcome.Refused(List.of(new Fault("phone", "phone-unreadable"))));
    as(ana, () -> liaison.addContact(police, contact("Keller", "0041 22 555 01 02", "")));
    var file = as(ana, () -> liaison.get(police));

    as(ana, () -> liaison.closeContact(police, file.contacts().getFirst().id()));

    assertThat(as(ana, () -> liaison.get(police)).contacts())
        .extracting(CounterpartFile.Contact::closedAt)
        .containsExactly(clock.instant());
    assertThat(file.contacts().getFirst().phone()).isEqualTo("+41 22 555 01 02");
  }

  @Test
  void the_second_of_two_changers_is_told() {
    keeper(() -> liaison.save(counterpart(60, 1)));

    assertThat(keeper(() -> liaison.save(counterpart(90, 1))))
        .isInstanceOf(LiaisonOutcome.ChangedMeanwhile.class);
  }

  private static CounterpartFile.Contact contact(String name, String phone, String mail) {
    return new CounterpartFile.Contact(UUID.randomUUID(), name, "", phone, mail, "", null);
  }

  private void log(LocalDate held, @Nullable LocalDate next) {
    var entry = new CounterpartFile.Entry(0, held, LogChannel.MEETING, "Desk", "Spoke", next, "");
    assertThat(as(ana, () -> liaison.log(police, entry))).isInstanceOf(LiaisonOutcome.Done.class);
  }

  private @Nullable LocalDate due() {
    return as(ana, () -> liaison.get(police)).counterpart().rhythm().due();
  }

  private long overdue() {
    var filter = new CounterpartFilter(null, null, ana, true, false, "");
    return as(ana, () -> liaison.count(filter));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
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
