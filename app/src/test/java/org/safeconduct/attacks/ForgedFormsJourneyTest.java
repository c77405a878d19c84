package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.attacks.Doors.Door;
import org.safeconduct.people.PeopleFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Forms that another site posts, that were changed on the way, or that lead away.
class ForgedFormsJourneyTest extends JourneyTest {
  /// What everybody who signed in may change: their own account, and how pages look.
  private static final Set<String> OWN = Set.of("/account/language", "/account/tokens", "/display");

  /// What changes nothing but how one shows who one is, or lets nobody in further.
  private static final List<String> OWN_AFFAIRS = List.of("/account/", "/proof", "/sign-in/");

  private static final Map<String, String> GREEDY = Map.of(
      "language", "fr",
      "roles", "ADMINISTRATOR",
      "assignment.roles", "ADMINISTRATOR",
      "organisations", UUID.randomUUID().toString(),
      "clearance", "9",
      "mustChangePassword", "false",
      "username", "admin",
      "id", UUID.randomUUID().toString());

  /// What whoever opened records still changes: their own affairs, and what is open.
  private static final List<String> OF_LOOKERS = List.of(
      "/account",
      "/display",
      "/me/",
      "/proof",
      "/sign-in/",
      "/access/openings",
      "/access/shares/{id}/look");

  /// Not allowed, nothing of the kind there, or no such request: the last two of what is given by
  /// an id or needed before a door is found.
  private static final Set<Integer> REFUSED = Set.of(400, 403, 404);

  /// What every account may do, for oneself.
  private static final Set<String> OF_EVERYBODY = Set.of("/api/v1/headcounts/{id}/answers");

  private static final String OPENED = """
      insert into access.opening (id, account, name, organisation, code, person, reason, opened_at,
          ends_at)
      select gen_random_uuid(), id, name, gen_random_uuid(), 'THEIRS', :person, 'To look at them', now(),
          now() + interval '1 hour'
      from access.account where username = :username
      """;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void no_page_takes_a_form_that_another_site_posts() {
    var browser = signedIn(Role.SECURITY_ADVISER, Role.ADMINISTRATOR);
    var taken = new ArrayList<String>();

    for (var door : changing()) {
      var answer = browser.postForged(path(door), GREEDY);
      if (answer.statusCode() != 403) taken.add(door + " " + answer.statusCode());
    }

    assertThat(changing()).hasSizeGreaterThan(20);
    assertThat(taken).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"TRAVELLER", "HEADQUARTERS_DESK", "AUDITOR"})
  void a_form_that_a_page_never_showed_changes_nothing(Role role) {
    var browser = signedIn(role);
    browser.get("/account");
    var before = accountsAndRoles();
    var counted = headcounts();
    var taken = new ArrayList<String>();

    for (var door : changing()) {
      if (OWN.contains(door.pattern()) || door.pattern().equals("/account/password")) continue;
      var answer = browser.post(path(door), GREEDY);
      if (OWN_AFFAIRS.stream().anyMatch(door.pattern()::startsWith)) continue;
      boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
      if (!refused) taken.add(door + " " + answer.statusCode() + " " + browser.location(answer));
    }

    assertThat(taken).isEmpty();
    assertThat(accountsAndRoles()).isEqualTo(before);
    assertThat(headcounts()).isEqualTo(counted);
  }

  /// The first line of each door asks for a duty to change something: one to look is not enough.
  @Test
  void whoever_opened_records_of_others_to_look_at_is_refused_by_every_form() {
    var username = newAccount(
        new Assignment(Set.of(Role.FOCAL_POINT), Set.of(UUID.randomUUID()), Set.of(), Set.of(), 0));
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var person = people.person(people.organisation("F" + UUID.randomUUID()), "Open", "Records");
    jdbc.sql(OPENED).param("username", username).param("person", person.value()).update();
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/account");
    var taken = new ArrayList<String>();

    for (var door : changing()) {
      if (OF_LOOKERS.stream().anyMatch(door.pattern()::startsWith)) continue;
      var path = door.with(Collections.nCopies(door.variables(), person));
      var answer = browser.post(path, GREEDY);
      if (!REFUSED.contains(answer.statusCode())) taken.add(door + " " + answer.statusCode());
    }

    assertThat(browser.get("/people/" + person).statusCode()).isEqualTo(200);
    assertThat(taken).isEmpty();
  }

  @Test
  void a_program_without_the_duty_is_refused_before_anything_is_said_about_its_body() {
    var program = new TestProgram(port, newToken(Role.TRAVELLER));
    var told = new ArrayList<String>();

    for (var door : Doors.of(mappings)) {
      if (!door.changes() || !door.pattern().startsWith("/api/")) continue;
      if (door.pattern().startsWith("/api/v1/me/")) continue;
      int status = program.send(door.method(), path(door), "{\"status\": 5}").statusCode();
      if (OF_EVERYBODY.contains(door.pattern())) continue;
      if (!Set.of(403, 404, 415).contains(status)) told.add(door + " " + status);
    }

    assertThat(told).isEmpty();
  }

  @Test
  void fields_that_a_form_does_not_have_are_not_bound() {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/account");

    for (var path : OWN) browser.post(path, GREEDY);

    assertThat(jdbc.sql("select roles::text || clearance || username from access.account"
                + " where username = :username")
            .param("username", username)
            .query(String.class)
            .single())
        .isEqualTo("{TRAVELLER}0" + username);
    assertThat(browser.get("/access").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example",
        "javascript:alert(1)", "/%0d%0aSet-Cookie:x=y", "/\t/evil.example", " //evil.example"
      })
  void no_form_leads_to_another_site(String back) {
    var browser = signedIn(Role.TRAVELLER);
    browser.get("/account");

    var location = browser.location(browser.post("/display", Map.of("back", back)));

    assertThat(location).matches("/([^/\\\\\\s].*)?").doesNotContain("\r", "\n");
  }

  @Test
  void a_field_of_a_form_that_stands_in_the_address_too_is_refused() {
    var browser = signedIn(Role.ADMINISTRATOR);
    var username = "polluted-" + UUID.randomUUID();
    browser.get("/access/accounts/new");

    var answer = browser.post(
        "/access/accounts?%72oles=ADMINISTRATOR",
        Map.of("username", username, "name", "Li Wei", "roles", "DUTY_OFFICER"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(browser
            .post("/display?x=1&lang=de", Map.of("back", "/account", "lang", "en"))
            .statusCode())
        .isEqualTo(303);
    assertThat(jdbc.sql("select count(*) from access.account where username = :username")
            .param("username", username)
            .query(Integer.class)
            .single())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account?next=https://evil.example", "/account?lang=//evil.example"})
  void signing_in_leads_to_a_page_of_ours(String wanted) {
    var username = newAccount(Assignment.of(Role.TRAVELLER));
    var browser = browser();
    browser.get(wanted);

    assertThat(browser.signIn(username, PASSWORD)).startsWith("/account");
    assertThat(browser.get("//evil.example/account").statusCode()).isEqualTo(400);
  }

  private List<Door> changing() {
    return Doors.of(mappings).stream()
        .filter(door -> door.method().equals("POST"))
        .filter(door -> !door.isForPrograms() && !door.isAnswerLink())
        .filter(door -> !door.pattern().equals("/setup"))
        .toList();
  }

  private static String path(Door door) {
    return door.with(Collections.nCopies(door.variables(), UUID.randomUUID()));
  }

  private String accountsAndRoles() {
    return jdbc.sql("select string_agg(id || roles::text || organisations::text || clearance"
            + " || coalesce(disabled_at::text, ''), ',' order by id) from access.account")
        .query(String.class)
        .single();
  }

  private String headcounts() {
    return jdbc.sql(
            "select (select count(*) from crisis.headcount) || ' '"
                + " || (select count(*) from crisis.member) || ' ' || (select count(*) from crisis.answer)")
        .query(String.class)
        .single();
  }
}
