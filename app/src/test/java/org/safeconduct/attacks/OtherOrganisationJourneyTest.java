package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.attacks.Doors.Door;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Somebody of one organisation asks for every path that holds an id, with the ids of another one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherOrganisationJourneyTest extends JourneyTest {
  /// What anybody who may read it at all may read of every organisation: buildings, the network
  /// and the names of those who hold its posts; and of a headcount the people in scope only, here
  /// none.
  private static final Set<String> OPEN = Set.of(
      "GET /premises/{id}",
      "GET /api/v1/headcounts/{id}/people",
      "GET /network/zones/{id}",
      "GET /network/posts/{id}",
      "GET /network/delegations/{id}",
      "GET /network/nominations/{id}",
      "POST /network/nominations/{id}/nomination",
      "POST /network/nominations/{id}/refusal",
      "GET /api/v1/zones/{id}",
      "GET /api/v1/appointments/{id}",
      "GET /api/v1/delegations/{id}",
      "GET /api/v1/nominations/{id}");

  /// Which post is to be filled, and how far that is; nobody's name and no reason.
  private static final Set<String> NAMELESS = Set.of(
      "GET /network/nominations/{id}",
      "POST /network/nominations/{id}/nomination",
      "POST /network/nominations/{id}/refusal",
      "GET /api/v1/nominations/{id}");

  /// What belongs to no organisation (alerts and their feeds, words of an address), to one
  /// account or nominee alone, or waits for a second person: nobody of another organisation comes
  /// near it, and neither does whoever may see everybody.
  private static final List<String> NOBODYS = List.of(
      "/alerts/",
      "/api/v1/alerts/",
      "/profiles/{edition}",
      "/profiles/words/{whose}/{word}",
      "/retention/due/{rule}",
      "/retention/shortenings/",
      "/lists/",
      "/scim/v2/ResourceTypes/",
      "/scim/v2/Schemas/",
      "/scim/v2/Groups/",
      "/account/",
      "/me/",
      "/api/v1/me/",
      "/people/import/",
      "/posts/import/",
      "/premises/import/",
      "/presence/import/",
      "/trips/import/",
      "/zones/import/",
      "/access/grants/",
      "/withheld-looks/",
      "/access/accounts/{id}/sessions/{session}/",
      "/network/nominations/{id}/acceptance",
      "/network/nominations/{id}/declining",
      "/api/v1/nominations/{id}/acceptance",
      "/api/v1/nominations/{id}/declining",
      "/api/v1/nominations/{id}/nomination",
      "/api/v1/nominations/{id}/refusal",
      "/api/v1/lists/",
      "/api/v1/list-schedules/",
      "/courses/import/",
      "/headcounts/shared/{share}",
      "/access/services/{id}/tokens",
      "/access/shares/{id}/look",
      "/network/bodies/{id}/form",
      "/people/proposals/{id}/refusal");

  /// Their variable is a word of the program, or of a role.
  private static final List<String> WORDS = List.of("/lists/", "/scim/v2/Groups/");

  private static final Assignment CLEARED = new Assignment(
      Set.of(Role.SECURITY_ADVISER, Role.ADMINISTRATOR), Set.of(), Set.of(), Set.of(), 3);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private Foreign theirs;
  private Wanted wanted;
  private OrganisationId own;
  private PersonId mine;

  @BeforeEach
  void two_organisations() {
    if (theirs != null) return;
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    own = people.organisation("OWN-" + UUID.randomUUID());
    mine = people.person(own, "Ana", "Mine");
    theirs = Foreign.of(jdbc, "Quetzal");
    wanted = wanted(theirs);
  }

  @ParameterizedTest
  @EnumSource(names = {"FOCAL_POINT", "WARDEN", "TEAM_MEMBER", "FIELD_OFFICER", "TRAVELLER"})
  void guessing_ids_shows_and_changes_nothing_of_another_organisation(Role role) {
    var attacker = asker(account(role));
    var before = theirs.state(jdbc);
    var attacks = doors().stream()
        .filter(door -> WORDS.stream().noneMatch(door.pattern()::startsWith))
        .flatMap(door -> theirs.paths(door, mine).stream().map(path -> new Attack(door, path)))
        .toList();

    var leaks = attacks.parallelStream()
        .flatMap(it -> leaks(it, attacker.send(it, wanted)))
        .toList();

    assertThat(leaks).isEmpty();
    assertThat(attacks).hasSizeGreaterThan(300);
    assertThat(before).hasSizeGreaterThan(40);
    assertThat(theirs.state(jdbc)).as("what is stored of them").isEqualTo(before);
  }

  /// Else the attack would prove nothing: what is asked for is there, and what is sent is
  /// understood.
  @Test
  void whoever_may_see_everybody_and_they_themselves_find_what_the_others_do_not() {
    var victim = Foreign.of(jdbc, "Quagga");
    var sent = wanted(victim);
    var owners = List.of(
        asker(newAccount(CLEARED)),
        asker(newAccount(Assignment.of(Role.AUDITOR))),
        asker(newAccount(new Assignment(
            Set.of(Role.FOCAL_POINT), Set.of(victim.organisation().value()), Set.of()))));
    var wrong = new ArrayList<String>();

    for (var changes : List.of(false, true))
      for (var door : doors())
        if (door.changes() == changes
            && !door.isStream()
            && NOBODYS.stream().noneMatch(door.pattern()::startsWith)) {
          var answers = owners.stream()
              .flatMap(owner -> victim.paths(door, victim.person()).stream()
                  .map(path -> owner.send(new Attack(door, path), sent).statusCode()))
              .takeWhile(it -> !isFound(it))
              .toList();
          if (answers.size()
              == owners.size() * victim.paths(door, victim.person()).size())
            wrong.add(door + " " + answers);
        }

    assertThat(wrong).isEmpty();
    assertThat(owners.getFirst().browser().get("/people/" + theirs.person()).body())
        .contains(theirs.secret());
  }

  @Test
  void every_operation_of_the_api_is_among_the_doors() {
    var program = new TestProgram(port, newToken(Role.DUTY_OFFICER));
    var document = JsonMapper.shared().readTree(program.get("/openapi.json").body());
    var known = Doors.of(mappings).stream()
        .map(Door::toString)
        .map(OtherOrganisationJourneyTest::bare)
        .toList();

    document
        .path("paths")
        .properties()
        .forEach(path -> path.getValue()
            .properties()
            .forEach(it -> assertThat(known)
                .contains(
                    bare(it.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))));
  }

  /// Refusals take about as long whether there is such a person or not, and say the same.
  @Test
  void what_is_not_mine_answers_like_what_is_not_there() {
    var browser = browser();
    browser.signIn(account(Role.FOCAL_POINT), PASSWORD);

    var foreign = browser.get("/people/" + theirs.person());
    var missing = browser.get("/people/" + UUID.randomUUID());

    assertThat(browser.get("/people/" + mine).statusCode()).isEqualTo(200);
    assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
    assertThat(foreign.body().length()).isCloseTo(missing.body().length(), within(200));
  }

  /// @param path with ids of the other organisation in it
  private record Attack(Door door, String path) {}

  private Stream<String> leaks(Attack attack, HttpResponse<String> answer) {
    var leaks = new ArrayList<String>();
    var where = attack.door + " at " + attack.path + " " + answer.statusCode();
    int status = answer.statusCode();
    boolean open = OPEN.contains(attack.door.toString());
    boolean refused = status == 403 || status == 404 || status == 429;
    if (status >= 400 && !refused) leaks.add(where + " is not refused for whose it is");
    if (status < 400 && (!open || attack.door.changes())) leaks.add(where + " opens");
    boolean nameless = !open || NAMELESS.contains(attack.door.toString());
    if (answer.body().contains(theirs.secret()) && nameless) leaks.add(where + " tells a name");
    return leaks.stream();
  }

  /// Whether it came as far as the thing itself: what was sent may not suit it.
  private static boolean isFound(int status) {
    return status < 400 || status == 409 || status == 412 || status == 422 || status == 429;
  }

  /// Somebody with a browser and a program.
  private record Asker(TestBrowser browser, TestProgram program) {
    HttpResponse<String> send(Attack attack, Wanted wanted) {
      var door = attack.door;
      if (door.isForPrograms()) return call(attack, wanted.body(door));
      return door.changes()
          ? browser.post(attack.path, wanted.form())
          : browser.get(attack.path, "Accept", door.isStream() ? "text/event-stream" : "text/html");
    }

    private HttpResponse<String> call(Attack attack, Wanted.Body body) {
      if (!attack.door.changes()) return program.get(attack.path);
      return program.send(
          attack.door.method(),
          attack.path,
          BodyPublishers.ofString(body.text()),
          Map.of("Content-Type", body.type(), "If-Match", "\"1\""));
    }
  }

  private Asker asker(String username) {
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/account");
    var token = currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "test"));
    return new Asker(browser, new TestProgram(port, token));
  }

  private Wanted wanted(Foreign whose) {
    return Wanted.of(new TestProgram(port, newToken(Role.DUTY_OFFICER)), whose);
  }

  private List<Door> doors() {
    return Doors.of(mappings).stream()
        .filter(door -> door.variables() > 0 && !door.isAnswerLink())
        .toList();
  }

  private String account(Role role) {
    var assignment = new Assignment(
        Set.of(role), Set.of(own.value()), Set.of(UUID.randomUUID()), Set.of("NZ"), 0);
    var username = "attacker-" + UUID.randomUUID();
    var wanted = new NewAccount(username, "Mallory", PASSWORD, mine.value(), assignment, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    return username;
  }

  private static String bare(String door) {
    return door.replaceAll("\\{[^/]*\\}", "{}");
  }
}
