package org.safeconduct.people.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody who works for two organisations, from the rule that finds it to the undo.
class DuplicatesJourneyTest extends JourneyTest {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  @Autowired
  LookForDuplicates rules;

  private final String code = "Quill" + UUID.randomUUID().toString().substring(0, 8);
  private final String phone = "+4179" + (1_000_000 + Math.floorMod(code.hashCode(), 8_000_000));
  private PeopleFixture given;
  private OrganisationId one;
  private OrganisationId two;
  private PersonId first;
  private PersonId second;

  @BeforeEach
  void two_files_with_one_mail_address() {
    given = new PeopleFixture(jdbc, Clock.systemUTC());
    one = given.organisation(code + "-A");
    two = given.organisation(code + "-B");
    first = given.person(one, "Mohamed", code);
    second = given.person(two, "Muhammad", code.toUpperCase(java.util.Locale.ROOT));
    given.channel(first, Channel.Kind.EMAIL, code + "@example.org", 1);
    given.channel(
        second, Channel.Kind.EMAIL, code.toUpperCase(java.util.Locale.ROOT) + "@Example.org", 1);
    given.channel(second, Channel.Kind.PHONE, phone, 2);
    rules.look();
  }

  @Test
  void both_files_keep_their_values_the_person_counts_once_and_undo_parts_them_again() {
    var before = files();
    var officer = signedIn(Role.DUTY_OFFICER);
    var page = "/people/duplicates/" + pair();

    assertThat(officer.get("/people/duplicates?q=" + code).body())
        .contains("same mail address", code + "-A", code + "-B");
    assertThat(officer.get("/people/duplicates?q=" + code + "&format=csv").body())
        .contains("Muhammad");
    assertThat(officer.get(page).body()).contains(phone, "differs", "English");
    assertThat(officer.get("/people?q=" + code).body()).contains("1–2 of 2");
    assertThat(officer.get("/console").body()).contains("/people/duplicates");

    officer.post(page + "/joining", Map.of("version", version(officer, page), "note", "Moved"));
    assertThat(officer.get(page).body()).contains("Choose which of the two files", "Moved");
    officer.post(
        page + "/joining",
        Map.of("version", version(officer, page), "leads", first.toString(), "note", "Moved"));

    assertThat(officer.get("/people?q=" + code).body()).contains("1–1 of 1").contains("Mohamed");
    assertThat(officer.get("/people?organisation=" + two).body()).contains("Muhammad");
    assertThat(officer.get("/people/" + first).body()).contains("counts once", "Muhammad");
    assertThat(officer.get("/people/" + first + "/history").body())
        .contains("Said to be one person");
    assertThat(files()).as("nothing is moved or overwritten").isEqualTo(before);
    given.channel(second, Channel.Kind.RADIO, "Kilo " + code, 3);

    officer.post(page + "/undoing", Map.of("version", version(officer, page)));

    assertThat(officer.get("/people?q=" + code).body()).contains("1–2 of 2");
    assertThat(jdbc.sql("delete from people.channel where kind = 'RADIO' and person = :id")
            .param("id", second.value())
            .update())
        .as("what was added stays where it was added")
        .isEqualTo(1);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whoever_sees_one_file_only_sees_no_pair_and_asks() {
    var focalPoint = browser();
    focalPoint.signIn(
        newAccount(new Assignment(Set.of(Role.FOCAL_POINT), Set.of(two.value()), Set.of())),
        PASSWORD);

    assertThat(focalPoint.get("/people/duplicates?verdict=all").body()).doesNotContain("Mohamed");
    assertThat(focalPoint.get("/people/duplicates/" + pair()).statusCode()).isEqualTo(404);
    for (var deed : new String[] {"joining", "telling-apart", "undoing"})
      assertThat(focalPoint
              .post("/people/duplicates/" + pair() + "/" + deed, Map.of("leads", second.toString()))
              .statusCode())
          .isEqualTo(404);
    focalPoint.post("/people/" + second + "/duplicates", Map.of("note", " "));
    assertThat(focalPoint.get("/people/" + second + "/duplicates").body()).contains("Fill this in");
    focalPoint.post("/people/" + second + "/duplicates", Map.of("note", "Was with A until May"));
    var officer = signedIn(Role.SECURITY_ADVISER);
    assertThat(officer.get("/people/duplicates/requests").body()).contains("Was with A until May");
    assertThat(focalPoint
            .post("/people/duplicates/requests/" + request() + "/answer", Map.of("answer", "Yes"))
            .statusCode())
        .isEqualTo(403);
    officer.post(
        "/people/duplicates/requests/" + request() + "/answer", Map.of("answer", "Joined"));

    assertThat(focalPoint.get("/people/duplicates/requests?all=true").body()).contains("Joined");
    joined();
    assertThat(focalPoint.get("/people").body()).contains("Muhammad");
    assertThat(focalPoint.get("/people/" + second).body())
        .contains("Muhammad")
        .doesNotContain("Mohamed");
  }

  @Test
  void not_the_same_is_remembered_and_programs_decide_too() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var page = "/people/duplicates/" + pair();

    officer.post(page + "/telling-apart", Map.of("version", version(officer, page)));
    rules.look();

    assertThat(officer.get("/people/duplicates?q=" + code).body()).doesNotContain("Muhammad");
    assertThat(officer.get("/people/duplicates?verdict=DIFFERENT&q=" + code).body())
        .contains("two people");
    officer.post(page + "/undoing", Map.of("version", version(officer, page)));
    assertThat(officer.get("/people/duplicates?q=" + code).body()).contains("Muhammad");
    officer.get(page);
    assertThat(officer.post(page + "/telling-apart", Map.of("version", "1")).statusCode())
        .isEqualTo(302);
    assertThat(officer.get(page).body()).contains("decided about these files since");
  }

  @Test
  void a_file_follows_one_other_and_whoever_follows_it_comes_along() {
    var third = given.person(one, "Mo", code);
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/people/duplicates");
    officer.post(
        "/people/duplicates", Map.of("person", first.toString(), "other", third.toString()));
    joined();
    var other = jdbc.sql("select id from people.duplicate where :third in (person, other)"
            + " and :first in (person, other)")
        .param("third", third.value())
        .param("first", first.value())
        .query(UUID.class)
        .single();
    var page = "/people/duplicates/" + other;

    officer.post(
        page + "/joining", Map.of("version", version(officer, page), "leads", third.toString()));
    assertThat(leads(second))
        .as("the whole chain counts in the third file")
        .isEqualTo(third.value());

    officer.post(page + "/undoing", Map.of("version", version(officer, page)));
    assertThat(leads(second)).isEqualTo(first.value());
    assertThat(leads(first)).isNull();
  }

  private void joined() {
    var officer = signedIn(Role.DUTY_OFFICER);
    var page = "/people/duplicates/" + pair();
    officer.post(
        page + "/joining", Map.of("version", version(officer, page), "leads", first.toString()));
    assertThat(leads(second)).isEqualTo(first.value());
  }

  private UUID leads(PersonId file) {
    return jdbc.sql("select same_as from people.person where id = :id")
        .param("id", file.value())
        .query((row, _) -> row.getObject(1, UUID.class))
        .list()
        .getFirst();
  }

  private UUID pair() {
    return jdbc.sql("select id from people.duplicate where :id in (person, other)")
        .param("id", second.value())
        .query(UUID.class)
        .single();
  }

  private UUID request() {
    return jdbc.sql("select id from people.duplicate_request where person = :id")
        .param("id", second.value())
        .query(UUID.class)
        .single();
  }

  /// All that is stored of both files but which one leads.
  private String files() {
    return jdbc.sql("""
            select string_agg(t, ',' order by t) from (
                select (to_jsonb(p) - 'same_as')::text as t from people.person p
                where p.id in (:first, :second)
                union all
                select c::text from people.channel c where c.person in (:first, :second)) all_of_it
            """)
        .param("first", first.value())
        .param("second", second.value())
        .query(String.class)
        .single();
  }

  private static String version(TestBrowser officer, String page) {
    var found = VERSION.matcher(officer.get(page).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
