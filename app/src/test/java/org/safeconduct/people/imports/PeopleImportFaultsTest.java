package org.safeconduct.people.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Scope;

class PeopleImportFaultsTest extends PeopleImportsSetting {
  @Test
  void a_name_that_no_headcount_could_hold_is_refused_and_shown_cut() {
    var refused = (ImportOutcome.Refused) run("""
        number,organisation,given_name,family_name
        1,LONG,Ada,%1$s
        2,LONG,%1$s,Lovelace
        3,LONG,%2$s,%2$s
        """.formatted("x".repeat(141), "y".repeat(140)));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(
            tuple(2, "family_name", "name-too-long"), tuple(3, "given_name", "name-too-long"));
  }

  @Test
  void a_name_of_ten_megabytes_is_refused_and_shown_cut() {
    var refused = (ImportOutcome.Refused)
        run("number,organisation,family_name\n1,HUGE," + "x".repeat(10_000_000) + "\n");

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(tuple(2, "family_name", "cell-too-long"));
    assertThat(refused.faults().errors()).allMatch(it -> it.value().length() <= 100);
  }

  @Test
  void a_name_that_turns_the_direction_of_writing_is_refused_and_shown_straight() {
    var refused = (ImportOutcome.Refused) run("""
        number,organisation,given_name,family_name
        1,BIDI,Ada,Love\u202Eecal
        2,BIDI,\u2067Ada\u2069,Lovelace
        """);

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(
            tuple(2, "family_name", "name-letters"), tuple(3, "given_name", "name-letters"));
    assertThat(refused.faults().errors()).noneMatch(it -> it.value().contains("\u202E"));
  }

  @Test
  void a_name_in_two_alphabets_that_look_alike_is_refused() {
    var refused = (ImportOutcome.Refused) run("""
        number,organisation,given_name,family_name
        1,ALIKE,M\u0430ria,Lopez
        """);

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(tuple(2, "given_name", "name-mixed"));
  }

  @Test
  void accents_that_were_typed_apart_become_one_letter() {
    run("""
        number,organisation,given_name,family_name
        2,ALIKE,Jose\u0301,\u0418\u0432\u0430\u043d\u043e\u0432
        """);

    assertThat(
            jdbc.sql("select given_name from people.person where number = '2' and source like '%'"
                    + " and family_name = '\u0418\u0432\u0430\u043d\u043e\u0432'")
                .query(String.class)
                .single())
        .isEqualTo("Jos\u00e9");
  }

  @Test
  void nothing_is_stored_while_one_row_is_bad_and_each_fault_says_where_and_what() {
    var before = rows();
    var refused = (ImportOutcome.Refused) run("""
        number,organisation,family_name,category,language,email,phone,lat,lon,from,head
        1,BAD,Good,P,fr,good@example.org,+41 22 555 01 01,46.2,6.1,2026-11-24,
        ,BAD,NoNumber,,,,,,,,
        1,BAD,Twice,,,,,,,,
        4,BAD,,,,,,,,,
        5,BAD,X,alien,klingonese,not an address,4.12E+10,,,,
        6,BAD,X,,,,,95,6.1,,
        7,BAD,X,,,,,46.2,,soon,
        8,BAD,X,,,,,46.2,abc,03/04/2026,
        9,BAD,X,,,,,,,,nobody
        10,,X,,,,,,,,
        11,BAD,X,,,,,,,,11
        """);

    assertThat(rows()).isEqualTo(before);
    assertThat(refused.counts().rows()).isEqualTo(11);
    assertThat(refused.faults().badRows()).isEqualTo(10);
    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(
            tuple(3, "number", "number-missing"),
            tuple(4, "number", "number-twice"),
            tuple(5, "family_name", "name-missing"),
            tuple(6, "category", "category-unknown"),
            tuple(6, "language", "language-unknown"),
            tuple(6, "email", "email-unreadable"),
            tuple(6, "phone", "phone-rounded"),
            tuple(7, "residence_lat", "degrees-out-of-range"),
            tuple(8, "residence_lon", "position-incomplete"),
            tuple(8, "from", "date-unreadable"),
            tuple(9, "residence_lon", "degrees-unreadable"),
            tuple(9, "from", "date-ambiguous"),
            tuple(10, "head_of_household", "head-unknown"),
            tuple(11, "organisation", "organisation-missing"),
            tuple(12, "head_of_household", "head-self"));
    assertThat(refused.faults().errors().get(1).arguments()).containsExactly(2L);
  }

  @Test
  void the_good_rows_can_be_taken_in_without_the_bad_ones_who_are_not_missing() {
    run("number,organisation,family_name\n1,SKIP,A\n2,SKIP,B\n3,SKIP,C\n");

    var stored = stored(run(
        "number,organisation,family_name,email\n1,SKIP,A,a@example.org\n2,SKIP,B,nonsense\n",
        new ImportChoices(null, true, true, null)));

    assertThat(stored.counts()).isEqualTo(new ImportCounts(2, 0, 1, 0, 1, 1));
    assertThat(stored.faults().badRows()).isEqualTo(1);
    assertThat(numbers("SKIP")).containsExactlyInAnyOrder("1", "2");
    assertThat(file("SKIP", "3").leftAt()).isEqualTo(clock.instant());
  }

  @Test
  void an_unknown_place_is_kept_by_name_with_a_warning_that_says_what_may_be_meant() {
    var stored = stored(run("""
        number,organisation,family_name,duty_station,duty_country,residence
        1,PLACE,A,Nairbi,KE,Atlantis on Sea
        2,PLACE,B,Geneva,Switzerlnd,
        """));

    var first = file("PLACE", "1");
    assertThat(first.stations())
        .extracting(
            it -> it.stay().label(), it -> it.stay().country(), it -> it.stay().isLocated())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Nairbi", "KE", true),
            org.assertj.core.groups.Tuple.tuple("Atlantis on Sea", "", false));
    assertThat(stored.faults().badRows()).isZero();
    assertThat(stored.faults().shown())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(
            tuple(2, "duty_station", "place-unknown-in-country-suggested"),
            tuple(2, "residence", "place-unknown"),
            tuple(3, "duty_country", "country-unknown"));
    assertThat(stored.faults().shown().getFirst().arguments().getFirst().toString())
        .contains("Nairobi (KE)");
  }

  @Test
  void formulas_are_kept_as_the_text_that_they_are() {
    run("number,organisation,family_name,duty_station\n=1+1,EVIL,=cmd|'/C calc'!A0,@SUM(A1)\n");

    assertThat(file("EVIL", "=1+1").card().name()).isEqualTo("=cmd|'/C calc'!A0");
    assertThat(file("EVIL", "=1+1").stations().getFirst().stay().label()).isEqualTo("@SUM(A1)");
  }

  @Test
  void one_hands_in_lists_of_ones_own_organisation_only() {
    run("number,organisation,family_name\n1,MINE,A\n1,THEIRS,B\n");
    var mine = register(() -> register.organisations()).stream()
        .filter(it -> it.code().equals("MINE"))
        .findFirst()
        .orElseThrow();
    var officer = new Actor.Account(
        UUID.randomUUID(),
        null,
        "officer",
        Set.of(Duty.IMPORT_PEOPLE),
        new Scope(false, Set.of(mine.id().value()), Set.of(), Set.of()));
    var nobody = new Actor.Account(UUID.randomUUID(), null, "x", Set.of(), Scope.EVERYBODY);
    var list = bytes("number,organisation,family_name\n1,MINE,A\n1,THEIRS,B\n1,NEW,C\n");

    var refused = (ImportOutcome.Refused) as(
        officer, () -> imports.run(ListKind.PEOPLE, list, ImportChoices.STRICT, ImportWatch.NONE));

    assertThat(refused.faults().errors())
        .extracting(RowFault::code)
        .containsExactly("organisation-not-yours", "organisation-unknown");
    assertThatThrownBy(() -> as(
            nobody,
            () -> imports.run(ListKind.PEOPLE, list, ImportChoices.STRICT, ImportWatch.NONE)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void a_row_about_somebody_who_is_withheld_is_refused_and_nobody_is_added_twice() {
    run("number,organisation,family_name\n1,SHUT,A\n2,SHUT,B\n");
    var shut = file("SHUT", "1").card();
    var scope = new Scope(false, Set.of(shut.organisation().value()), Set.of(), Set.of())
        .without(Set.of(shut.id().value()));
    var officer =
        new Actor.Account(UUID.randomUUID(), null, "x", Set.of(Duty.IMPORT_PEOPLE), scope);
    var list = bytes("number,organisation,family_name\n1,SHUT,A\n2,SHUT,C\n");

    var refused = (ImportOutcome.Refused) as(
        officer, () -> imports.run(ListKind.PEOPLE, list, ImportChoices.STRICT, ImportWatch.NONE));

    assertThat(refused.faults().errors())
        .extracting(RowFault::line, RowFault::column, RowFault::code)
        .containsExactly(tuple(2, "number", "person-withheld"));
    assertThat(numbers("SHUT")).containsExactlyInAnyOrder("1", "2");
  }
}
