package org.safeconduct.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;

/// Whoever looks into what was done types names, and chooses.
class NamesInsteadOfIdsJourneyTest extends JourneyTest {
  private String family;
  private PersonId one;
  private PersonId other;
  private TestBrowser auditor;

  @BeforeEach
  void two_people_of_one_name() {
    family = "Looked" + UUID.randomUUID().toString().substring(0, 8);
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("NAMED-" + UUID.randomUUID());
    one = people.person(organisation, "Anna", family);
    other = people.person(organisation, "Berta", family);
    auditor = signedIn(Role.AUDITOR);
  }

  @Test
  void the_audit_trail_is_searched_by_the_name_of_whom_it_is_about() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/people/" + one);

    var choice = auditor.get("/audit?subject=" + family).body();
    assertThat(choice)
        .contains("/audit?subject=" + one, "/audit?subject=" + other, "N-" + one)
        .contains("Which one is meant?")
        .doesNotContain("No entry fits");

    var about = auditor.get("/audit?deed=people.file-read&subject=" + one).body();
    assertThat(about)
        .contains("value=\"Anna " + family + "\"", "name=\"about\"", "people.file-read");
    var again = "/audit?deed=people.file-read&subject=Anna+" + family + "&about=" + one;
    assertThat(auditor.get(again).body()).contains("people.file-read</td>");
    assertThat(auditor.get(again + "&format=csv").body()).contains(one.toString());
    var edited = "/audit?deed=people.file-read&subject=" + family + "&about=" + one;
    assertThat(auditor.get(edited).body()).contains("/audit?deed=people.file-read&amp;subject=");
  }

  @Test
  void details_name_people_and_say_what_limited_a_list() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/people?q=" + family);

    var page = auditor.get("/audit?deed=people.listed").body();

    assertThat(page)
        .contains("<bdi>Anna " + family + "</bdi>", ">Filter: </bdi>", "value=\"people.listed\"")
        .doesNotContain("Filter[", "=null");
    assertThat(auditor.get("/audit?deed=people.listed&lang=fr").body())
        .contains(">Filtre: </bdi>", ">Texte</bdi>", ">Personnes</bdi>");
    assertThat(auditor.get("/audit?deed=people.listed&lang=ar").body())
        .contains(">عامل التصفية: </bdi>", ">النص</bdi>", ">الأشخاص</bdi>");
  }

  @Test
  void details_say_in_words_what_rooms_have_words_for() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var administrator = signedIn(Role.ADMINISTRATOR);
    administrator.get("/access");
    administrator.post(
        "/access/accounts/" + id(username) + "/assignment", Map.of("roles", "DUTY_OFFICER"));

    var asked = "/audit?deed=access.grant-asked&subject=" + id(username);

    assertThat(auditor.get(asked).body())
        .contains("<bdi>Roles and clearance</bdi>", "<bdi>Duty officer</bdi>")
        .doesNotContain("<bdi>ROLES</bdi>", "<bdi>DUTY_OFFICER</bdi>");
    assertThat(auditor.get(asked + "&lang=fr").body()).contains("<bdi>Rôles et habilitation</bdi>");
  }

  @Test
  void what_cannot_be_meant_in_a_filter_is_said_beside_the_field() {
    var auditor = signedIn(Role.AUDITOR);

    var wrong =
        auditor.get("/audit?organisation=NOSUCH&from=2026-11-02&to=2026-11-01").body();
    var right = auditor
        .get("/audit?deed=nothing.of-the-kind&from=2026-11-01&to=2026-11-01")
        .body();

    assertThat(wrong)
        .contains("id=\"organisation-error\"", "No organisation has this short name")
        .contains("id=\"to-error\"", "This day lies before the first one")
        .doesNotContain("No entry fits this filter");
    assertThat(right).contains("No entry fits this filter").doesNotContain("-error\" role");
  }

  @Test
  void the_audit_trail_is_searched_by_the_account_that_acted() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var officer = browser();
    officer.signIn(username, PASSWORD);
    officer.get("/people/" + one);
    var account = id(username);

    assertThat(auditor.get("/audit?actor=" + username).body()).contains("actor=" + account);
    assertThat(auditor.get("/audit?actor=" + account + "&format=csv").body())
        .contains(one.toString());
    assertThat(auditor
            .get("/audit?actor=" + id(newAccount(Assignment.of(Role.TRAVELLER))) + "&format=csv")
            .body())
        .doesNotContain(one.toString());
  }

  @Test
  void looks_are_withheld_by_names_and_what_was_chosen_is_kept() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    auditor.get("/withheld-looks");
    var wish = Map.of(
        "person", family, "username", username, "reason", "It would give it away", "days", "30");

    var choice = auditor.post("/withheld-looks", wish);
    assertThat(choice.statusCode()).isEqualTo(422);
    assertThat(choice.body()).contains("Anna " + family, "Berta " + family, username);
    var chosen = new HashMap<>(wish);
    chosen.put("chosenPerson", other.toString());
    chosen.put("username", username.substring(0, username.length() - 1));
    assertThat(auditor.post("/withheld-looks", chosen).body())
        .contains("value=\"" + other + "\"", "value=\"" + id(username) + "\"");
    chosen.put("chosenAccount", id(username).toString());
    assertThat(auditor.post("/withheld-looks", chosen).statusCode()).isEqualTo(302);

    assertThat(auditor.get("/withheld-looks").body()).contains("Berta " + family);
    chosen.put("person", "Nobody of this name");
    assertThat(auditor.post("/withheld-looks", chosen).body()).contains("id=\"person-error\"");
  }

  private UUID id(String username) {
    return jdbc.sql("select id from access.account where username = :username")
        .param("username", username)
        .query(UUID.class)
        .single();
  }
}
