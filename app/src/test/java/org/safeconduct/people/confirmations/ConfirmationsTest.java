package org.safeconduct.people.confirmations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.Channel;
import org.safeconduct.people.Gap;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import tools.jackson.databind.json.JsonMapper;

class ConfirmationsTest extends DatabaseTest {
  private static final PageRequest FIRST = new PageRequest(0, 0, null);

  private final PushedClock clock = new PushedClock();
  private final PeopleFixture given = new PeopleFixture(jdbc, clock);
  private final List<Object> told = new ArrayList<>();
  private final JdbcConfirmations rows = new JdbcConfirmations(jdbc);
  private final Confirmations confirmations = new Confirmations(
      new TestPermissions(currentUser),
      rows,
      new JdbcDifferences(jdbc, JsonMapper.shared()),
      (_, _, _) -> {},
      currentUser,
      clock);
  private final AskForConfirmation asking =
      new AskForConfirmation(rows, (_, _, _) -> {}, told::add, currentUser, clock, transaction);

  @Test
  void a_list_is_asked_for_once_a_month_and_nobody_confirms_what_was_not_shown() {
    var unx = given.organisation("CONFIRM");
    var anna = works(unx, "Anna");
    var bela = works(unx, "Béla");
    works(unx, "Carl");
    given.person(unx, "Dora", "Child", anna, null);
    asking.ask();
    asking.ask();
    var list = only(unx, unx);
    assertThat(list.counts())
        .extracting("people", "came", "went", "changed")
        .containsExactly(4, 4, 0, 0);
    assertThat(
            told.stream().filter(it -> ((ConfirmationsAsked) it).organisation().equals(unx)))
        .containsExactly(new ConfirmationsAsked(
            unx, java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC), false));
    var seen = as(unx, () -> confirmations.differences(list.id()));
    given.channel(bela, Channel.Kind.PHONE, "+41 22 555 01 01", 1);

    assertThat(as(unx, () -> confirmations.confirm(list.id(), seen.mark(), "")))
        .isEqualTo(new ConfirmOutcome.ListChanged());
    assertThat(confirm(unx, list)).isEqualTo(new ConfirmOutcome.Done());
    assertThat(confirm(unx, list)).isEqualTo(new ConfirmOutcome.ConfirmedAlready());
    asking.ask();
    assertThat(waiting(unx)).as("it was confirmed this month").isEmpty();
  }

  @Test
  void a_month_later_only_what_differs_is_asked() {
    var unx = given.organisation("AGAIN");
    var anna = works(unx, "Anna");
    var bela = works(unx, "Béla");
    given.channel(bela, Channel.Kind.PHONE, "+41 22 555 01 02", 1);
    works(unx, "Carl");
    var child = given.person(unx, "Dora", "Child", anna, null);
    asking.ask();
    assertThat(confirm(unx, only(unx, unx))).isEqualTo(new ConfirmOutcome.Done());

    clock.push(Duration.ofDays(31));
    works(unx, "Eve");
    leaves(child);
    given.channel(anna, Channel.Kind.EMAIL, "anna@example.org", 1);
    asking.ask();

    var next = only(unx, unx);
    assertThat(next.counts())
        .extracting("people", "came", "went", "changed")
        .containsExactly(4, 1, 1, 1);
    assertThat(as(unx, () -> confirmations.differences(next.id())).rows())
        .extracting(it -> it.kind() + " " + it.name() + " " + it.fields())
        .containsExactly(
            "CHANGED Anna Test [Changed[field=channels, before=, after=anna@example.org]]",
            "WENT Dora Child []",
            "CAME Eve Test []");
  }

  @Test
  void an_overdue_list_is_reminded_of_once_and_makes_its_files_less_fresh() {
    var late = given.organisation("LATE");
    var anna = works(late, "Anna");
    asking.ask();
    told.clear();
    assertThat(isUnconfirmed(anna)).isFalse();

    clock.push(AskForConfirmation.TIME_TO_CONFIRM.plusMinutes(1));
    asking.ask();
    asking.ask();

    assertThat(
            told.stream().filter(it -> ((ConfirmationsAsked) it).organisation().equals(late)))
        .extracting(it -> ((ConfirmationsAsked) it).reminder())
        .containsExactly(true);
    assertThat(only(late, late).state(clock.instant())).isEqualTo(Confirmation.State.OVERDUE);
    assertThat(isUnconfirmed(anna)).isTrue();
    assertThat(confirm(late, only(late, late))).isEqualTo(new ConfirmOutcome.Done());
    assertThat(isUnconfirmed(anna)).isFalse();
  }

  @Test
  void a_list_is_there_for_its_own_organisation_only() {
    var mine = given.organisation("MINE");
    var theirs = given.organisation("THEIRS");
    works(theirs, "Zoe");
    asking.ask();
    var list = only(theirs, theirs);

    assertThat(waiting(mine)).isEmpty();
    assertThatThrownBy(() -> as(mine, () -> confirmations.differences(list.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(mine, () -> confirmations.confirm(list.id(), "", "")))
        .isInstanceOf(NotFound.class);
  }

  private ConfirmOutcome confirm(OrganisationId organisation, Confirmation list) {
    var seen = as(organisation, () -> confirmations.differences(list.id()));
    return as(organisation, () -> confirmations.confirm(list.id(), seen.mark(), "As of today"));
  }

  private Confirmation only(OrganisationId reader, OrganisationId organisation) {
    var found = waiting(reader).stream()
        .filter(it -> it.organisation().id().equals(organisation))
        .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<Confirmation> waiting(OrganisationId reader) {
    return as(reader, () -> confirmations.list(ConfirmationFilter.WAITING, FIRST))
        .rows();
  }

  private <T> T as(OrganisationId organisation, java.util.function.Supplier<T> work) {
    var actor = new Actor.Account(
        UUID.randomUUID(),
        null,
        "Focal point",
        Set.of(Duty.READ_PEOPLE, Duty.EDIT_PEOPLE),
        new Scope(false, Set.of(organisation.value()), Set.of(), Set.of()));
    return currentUser.callAs(actor, () -> transaction.execute(_ -> work.get()));
  }

  private PersonId works(OrganisationId organisation, String name) {
    var person = given.person(organisation, name, "Test");
    given.station(person, StationKind.DUTY_STATION, PeopleFixture.GENEVA);
    return person;
  }

  private void leaves(PersonId person) {
    jdbc.sql("update people.person set left_at = :at where id = :id")
        .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
        .param("id", person.value())
        .update();
  }

  private boolean isUnconfirmed(PersonId person) {
    return jdbc.sql("select list_unconfirmed from people.gaps(cast(:now as timestamptz),"
            + " array[cast(:id as uuid)])")
        .params(Gap.parameters(clock.instant()))
        .param("id", person.value())
        .query(Boolean.class)
        .single();
  }
}
