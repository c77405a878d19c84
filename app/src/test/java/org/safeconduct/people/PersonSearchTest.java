package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.DatabaseTest;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;

/// Who is found by what somebody typed.
class PersonSearchTest extends DatabaseTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private final PeopleFixture given = new PeopleFixture(jdbc, CLOCK);
  private final PeopleRegister register =
      PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, CLOCK);

  private OrganisationId unx = new OrganisationId(UUID.randomUUID());
  private OrganisationId other = unx;

  @BeforeAll
  void people() {
    unx = given.organisation("UNX");
    other = given.organisation("OTHER");
    given.person(unx, "Mohamed", "El-Sayed");
    given.person(unx, "Mohammed", "Haddad");
    given.person(unx, "Muhammad", "Khan");
    given.person(unx, "محمد", "علي");
    given.person(unx, "Amélie", "Müller-Lüdenscheidt");
    given.person(unx, "Иван", "Сидоров");
    given.person(unx, "Youssef", "Abdulrahman");
    given.person(unx, "عبد الرحمن", "يوسف");
    given.person(unx, "Gabriela", "García");
    given.person(unx, "María José", "Núñez");
    given.person(unx, "100%", "Under_score");
    given.person(unx, "Zaki", "Saqqa");
    given.person(unx, "Nour", "Saeed");
    given.person(unx, "قاسم", "صقر");
    given.person(other, "Mohamed", "Stranger");
    given.channel(given.person(unx, "Radha", "Operator"), Channel.Kind.RADIO, "Whisky 7", 1);
    given.channel(
        given.person(unx, "Phoebe", "Caller"), Channel.Kind.PHONE, "+41 (0)22 555 01 23", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mohamed", "Mohammed", "MUHAMMAD", "محمد", "muhamed"})
  void every_spelling_of_a_name_is_found_by_every_other(String typed) {
    assertThat(found(typed))
        .contains("Mohamed El-Sayed", "Mohammed Haddad", "Muhammad Khan", "محمد علي");
  }

  @ParameterizedTest
  @CsvSource({
    "amelie, Amélie Müller-Lüdenscheidt",
    "mueller, Amélie Müller-Lüdenscheidt",
    "denscheid, Amélie Müller-Lüdenscheidt",
    "ivan sidorov, Иван Сидоров",
    "сидоров, Иван Сидоров",
    "yusuf, Youssef Abdulrahman",
    "youssef, عبد الرحمن يوسف",
    "abdel rahman, Youssef Abdulrahman",
    "gabriela gracia, Gabriela García",
    "abdul-rahman youssef, Youssef Abdulrahman",
    "ludenscheid mueler, Amélie Müller-Lüdenscheidt",
    "nunez maria, María José Núñez",
    "100%, 100% Under_score",
    "under_, 100% Under_score",
    "noor said, Nour Saeed",
    "نور, Nour Saeed",
    "zaqi, Zaki Saqqa",
    "kasim, قاسم صقر",
    "whisky 7, Radha Operator",
    "022 555 01 23, Phoebe Caller",
    "+41 22 5550123, Phoebe Caller",
    "2255, Phoebe Caller",
    "0123, Phoebe Caller",
    "5501, Phoebe Caller"
  })
  void a_person_is_found_by_other_spellings_parts_call_sign_and_telephone(
      String typed, String name) {
    assertThat(found(typed)).contains(name);
  }

  @Test
  void the_very_words_come_before_what_sounds_like_them() {
    assertThat(found("mohammed").getFirst()).isEqualTo("Mohammed Haddad");
    assertThat(found("muhammad khan").getFirst()).isEqualTo("Muhammad Khan");
  }

  @Test
  void a_staff_number_comes_before_everything() {
    var person = given.person(unx, "Num", "Bered");
    jdbc.sql("update people.person set number = 'Khan' where id = :id")
        .param("id", person.value())
        .update();

    assertThat(found("Khan")).startsWith("Num Bered").contains("Muhammad Khan");
  }

  @Test
  void a_staff_number_comes_before_telephones_that_have_its_digits_in_them() {
    var person = given.person(unx, "Zoe", "Numbered");
    jdbc.sql("update people.person set number = '5501' where id = :id")
        .param("id", person.value())
        .update();

    assertThat(found("5501")).startsWith("Zoe Numbered").contains("Phoebe Caller");
  }

  @Test
  void those_whom_only_a_likeness_finds_are_told_apart() {
    var filter = new PeopleFilter(null, null, "mohammed", null, false, null, null, false);

    var alike = currentUser.callAs(ANYBODY, () -> {
      var found = register.search(filter, new PageRequest(0, 50, null));
      return found.page().rows().stream()
          .filter(it -> found.alike().contains(it.id()))
          .map(PersonCard::name)
          .toList();
    });

    assertThat(alike).contains("Mohamed El-Sayed", "محمد علي").doesNotContain("Mohammed Haddad");
  }

  @Test
  void what_resembles_nothing_finds_nobody() {
    assertThat(List.of("zzyzx qwrtp", "zzzzqq", "zzqq", "qqqq", "xzqk", "mmmhhhmmmddd"))
        .allSatisfy(nonsense -> assertThat(found(nonsense)).isEmpty());
    assertThat(found("%")).containsExactly("100% Under_score");
    assertThat(found("' or 1=1 --")).isEmpty();
  }

  @Test
  void nobody_outside_the_scope_is_found() {
    var scope = new Scope(false, Set.of(unx.value()), Set.of(), Set.of());
    var officer =
        new Actor.Account(UUID.randomUUID(), null, "officer", Set.of(Duty.READ_PEOPLE), scope);

    assertThat(found("mohamed")).contains("Mohamed Stranger");
    assertThat(currentUser.callAs(officer, () -> find("mohamed", false)))
        .contains("Mohamed El-Sayed")
        .doesNotContain("Mohamed Stranger");
  }

  @Test
  void who_left_is_found_only_among_those_who_left() {
    var person = given.person(unx, "Gonerild", "Lear");
    jdbc.sql("update people.person set left_at = :at where id = :id")
        .param("at", CLOCK.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
        .param("id", person.value())
        .update();

    assertThat(found("gonerild")).isEmpty();
    assertThat(currentUser.callAs(ANYBODY, () -> find("gonerild", true)))
        .containsExactly("Gonerild Lear");
  }

  @Test
  void somebody_who_was_renamed_is_found_by_the_new_name() {
    var person = given.person(unx, "Before", "Wedding");
    jdbc.sql("update people.person set family_name = 'Vanderbilt' where id = :id")
        .param("id", person.value())
        .update();

    assertThat(found("vandarbilt")).contains("Before Vanderbilt");
  }

  private List<String> found(String typed) {
    return currentUser.callAs(ANYBODY, () -> find(typed, false));
  }

  private List<String> find(String typed, boolean gone) {
    var filter = new PeopleFilter(null, null, typed, null, false, null, null, gone);
    return register.list(filter, new PageRequest(0, 50, null)).rows().stream()
        .map(PersonCard::name)
        .toList();
  }
}
