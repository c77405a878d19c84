package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.crisis.answers.HeadcountStatus.INJURED;
import static org.safeconduct.crisis.answers.HeadcountStatus.NEEDS_HELP;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;
import static org.safeconduct.crisis.answers.HeadcountStatus.SILENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.calls.Call;
import org.safeconduct.crisis.calls.CallsFixture;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.LiveUpdates;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;

class BoardTest extends CrisisTest {
  private final JdbcMemberList list = new JdbcMemberList(jdbc);
  private final HeadcountPeople seen = new HeadcountPeople(
      permissions,
      headcounts,
      list,
      members,
      answerRows,
      CallsFixture.numbers(register),
      null, // no zone has a name here
      logbook);
  private final JdbcHeadcountList headcountList = new JdbcHeadcountList(jdbc);
  private final UUID zone = UUID.randomUUID();
  private final PersonId safe = people.person(unx, "Sara", "Safe", null, zone);
  private final PersonId help = people.person(unx, "Hugo", "Help", null, zone);
  private final PersonId hurt = person("Ines", "Injured");
  private final PersonId silent = person("Ömer", "Silent");
  private final PersonId later = person("Lena", "Later");

  @Test
  void who_needs_help_comes_first_then_who_has_been_silent_longest() {
    var id = withAnswers();
    clock.push(Duration.ofMinutes(1));
    as(OFFICER, () -> headcount.add(id, List.of(later)));

    assertThat(names(OFFICER, id, MemberFilter.ALL))
        .containsExactly("Hugo Help", "Ines Injured", "Ömer Silent", "Lena Later", "Sara Safe");
  }

  @Test
  void a_call_that_was_taken_stands_behind_one_that_was_not() {
    var id = withAnswers();
    as(OFFICER, () -> helpDesk.take(id, help));

    assertThat(names(OFFICER, id, MemberFilter.ALL)).startsWith("Ines Injured", "Hugo Help");
  }

  @Test
  void filters_find_by_status_view_and_words_without_accents() {
    var id = withAnswers();

    assertThat(names(OFFICER, id, MemberFilter.of(SILENT))).containsExactly("Ömer Silent");
    assertThat(names(OFFICER, id, words("OMER"))).containsExactly("Ömer Silent");
    assertThat(names(OFFICER, id, words("roof"))).containsExactly("Hugo Help");
    assertThat(names(OFFICER, id, words("100%"))).isEmpty();
    assertThat(names(OFFICER, id, view(MemberFilter.View.HELP)))
        .containsExactly("Hugo Help", "Ines Injured");
    assertThat(names(OFFICER, id, view(MemberFilter.View.ACCOUNTED))).hasSize(3);
    assertThat(names(OFFICER, id, new MemberFilter(null, null, null, zone, null, null, null)))
        .hasSize(2);
  }

  @Test
  void a_warden_sees_and_counts_the_own_zone_only() {
    var id = withAnswers();
    var warden = warden("Wanda", zone);

    assertThat(names(warden, id, MemberFilter.ALL)).containsExactly("Hugo Help", "Sara Safe");
    assertThat(tallies.totals(id, warden.scope(), clock.instant()).population()).isEqualTo(2);
    assertThat(as(
                OFFICER,
                () -> headcountList.page(
                    HeadcountFilter.ALL,
                    warden("Else", UUID.randomUUID()).scope(),
                    FIRST_PAGE,
                    clock.instant()))
            .rows())
        .isEmpty();
  }

  @Test
  void a_headcount_with_nobody_in_scope_is_not_there() {
    var id = withAnswers();
    var board = new HeadcountBoard(
        permissions,
        headcounts,
        headcountList,
        tallies,
        answerRows,
        proceedings,
        new LiveUpdates(),
        clock);
    var stranger = warden("Else", UUID.randomUUID());

    assertThat(as(warden("Wanda", zone), () -> board.get(id)).id()).isEqualTo(id);
    assertThatThrownBy(() -> as(stranger, () -> board.get(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(stranger, () -> board.totals(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(stranger, () -> board.watch(id))).isInstanceOf(NotFound.class);
  }

  @Test
  void a_list_that_stays_open_is_in_the_audit_trail_once_in_five_minutes() {
    var id = withAnswers();
    var deeds = new ArrayList<String>();
    var audited = new Logbook(
        clock, currentUser, (deed, subject, _) -> deeds.add(deed + " " + subject), news);
    var watched = new HeadcountPeople(
        permissions, headcounts, list, members, answerRows, null, null, audited);
    for (int time = 0; time < 3; time++)
      as(OFFICER, () -> watched.again(id, MemberFilter.ALL, FIRST_PAGE));
    assertThat(deeds).containsExactly("crisis.people-listed " + id);

    as(OFFICER, () -> watched.again(id, MemberFilter.of(SILENT), FIRST_PAGE));
    as(officer("Other"), () -> watched.again(id, MemberFilter.ALL, FIRST_PAGE));
    assertThat(deeds).hasSize(3);

    clock.push(Duration.ofMinutes(5));
    as(OFFICER, () -> watched.again(id, MemberFilter.ALL, FIRST_PAGE));
    assertThat(deeds).hasSize(4);
  }

  @Test
  void totals_add_up() {
    var id = withAnswers();

    var totals = totals(id);

    assertThat(totals.people())
        .containsExactlyInAnyOrderEntriesOf(Map.of(SAFE, 1, NEEDS_HELP, 1, INJURED, 1, SILENT, 1));
    assertThat(totals.population()).isEqualTo(4);
    assertThat(totals.accounted()).isEqualTo(3);
    assertThat(totals.helpWaiting()).isEqualTo(2);
    var line = headcountList
        .page(
            HeadcountFilter.OPEN,
            Scope.EVERYBODY,
            new PageRequest(0, 500, "-opened"),
            clock.instant())
        .rows()
        .stream()
        .filter(it -> it.headcount().id().equals(id))
        .findFirst()
        .orElseThrow();
    assertThat(line.totals().silent()).isOne();
    assertThat(line.totals().population()).isEqualTo(4);
  }

  @Test
  void a_call_list_has_todays_numbers_and_those_of_heads_of_household() {
    var child = dependant("Chidi", silent);
    var id = opened(silent, child);
    people.channel(silent, Channel.Kind.PHONE, "+41 22 555 03 04", 1);

    var calls = as(OFFICER, () -> seen.calls(id, MemberFilter.ALL, FIRST_PAGE)).rows();

    assertThat(calls).extracting(Call::phone).containsOnly("+41 22 555 03 04");
    assertThat(calls)
        .filteredOn(it -> it.row().member().person().equals(child))
        .allSatisfy(it -> assertThat(it.via()).isNotNull());
  }

  @Test
  void programs_read_everybody_once_in_small_steps() {
    var id = withAnswers();
    var first = as(OFFICER, () -> seen.next(id, MemberFilter.ALL, null, 3));
    var last = first.getLast().member().person();
    var second = as(OFFICER, () -> seen.next(id, MemberFilter.ALL, last, 3));

    assertThat(first).hasSize(3);
    assertThat(second).hasSize(1);
  }

  private HeadcountId withAnswers() {
    var id = opened(safe, help, hurt, silent);
    as(OFFICER, () -> answers.answer(id, safe, Said.just(SAFE), manner()));
    as(OFFICER, () -> answers.answer(id, help, new Said(NEEDS_HELP, "", "on the roof"), manner()));
    clock.push(Duration.ofSeconds(5));
    as(OFFICER, () -> answers.answer(id, hurt, Said.just(INJURED), manner()));
    return id;
  }

  private List<String> names(Actor actor, HeadcountId id, MemberFilter filter) {
    return as(actor, () -> seen.list(id, filter, FIRST_PAGE)).rows().stream()
        .map(it -> it.member().card().name())
        .toList();
  }

  private static MemberFilter words(String text) {
    return new MemberFilter(null, null, null, null, null, null, text);
  }

  private static MemberFilter view(MemberFilter.View view) {
    return new MemberFilter(null, view, null, null, null, null, null);
  }
}
