package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.database.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// Somebody of one organisation asks for every path that holds an id, with the ids of another one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherOrganisationJourneyTest extends JourneyTest {
  /// What anybody who may read it at all may read of every organisation: buildings, and
  /// of a headcount the people in scope only, here none.
  private static final Set<String> OPEN =
      Set.of("GET /premises/{id}", "GET /api/v1/headcounts/{id}/people");

  private static final String STATE = """
      select md5(string_agg(t::text, ',' order by t::text)) from (
          select p::text as t from people.person p where p.id = :person
          union all select c::text from people.channel c where c.person = :person
          union all select s::text from people.station s where s.person = :person
          union all select k::text from people.course_taken k where k.person = :person
          union all select l::text from travel.leg l where l.person = :person
          union all select o::text from premises.occupant o where o.person = :person
          union all select x::text from exposure.position x where x.person = :person
          union all select m::text from crisis.member m where m.person = :person
          union all select a::text from crisis.answer a where a.person = :person
          union all select h::text from crisis.headcount h where h.id = :id
          union all select b::text from premises.premises b where b.id = :id) t
      """;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final String secret = "Quetzal" + UUID.randomUUID().toString().substring(0, 8);
  private PeopleFixture people;
  private OrganisationId own;
  private OrganisationId other;
  private PersonId mine;
  private PersonId theirs;
  private UUID thing;

  @BeforeEach
  void two_organisations() {
    if (people != null) return;
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    own = people.organisation("OWN-" + secret);
    other = people.organisation("OTHER-" + UUID.randomUUID());
    mine = people.person(own, "Ana", "Mine");
    theirs = people.person(other, secret, "Theirs");
    people.channel(theirs, Channel.Kind.EMAIL, secret + "@example.org", 1);
    people.station(theirs, StationKind.RESIDENCE, PeopleFixture.GENEVA);
    thing = Rows.of(jdbc, theirs, other, secret);
    jdbc.sql("insert into people.change (person) values (:id)")
        .param("id", theirs.value())
        .update();
  }

  @ParameterizedTest
  @EnumSource(names = {"FOCAL_POINT", "WARDEN", "TEAM_MEMBER", "FIELD_OFFICER", "TRAVELLER"})
  void guessing_ids_shows_and_changes_nothing_of_another_organisation(Role role) {
    var username = account(role);
    var browser = browser();
    browser.signIn(username, PASSWORD);
    var token = currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "attack"));
    var program = new TestProgram(port, token);
    var before = state();
    var attacks = doors().stream()
        .flatMap(door -> paths(door).stream().map(path -> new Attack(door, path)))
        .toList();

    var leaks = attacks.parallelStream()
        .flatMap(it -> leaks(it, it.door.isForPrograms() ? call(it, program) : browse(it, browser)))
        .toList();

    assertThat(leaks).isEmpty();
    assertThat(attacks).hasSizeGreaterThan(100);
    assertThat(state()).as("what is stored of the other organisation").isEqualTo(before);
  }

  /// Else the attack would prove nothing.
  @Test
  void whoever_may_see_everybody_finds_what_the_others_do_not() {
    var officer = signedIn(Role.DUTY_OFFICER);

    for (var path : List.of(
        "/people/" + theirs,
        "/premises/" + thing,
        "/headcounts/" + thing,
        "/trips/" + thing,
        "/people/" + theirs + "/courses/" + thing,
        "/headcounts/" + thing + "/people/" + theirs,
        "/messages/" + thing)) assertThat(officer.get(path).body()).as(path).contains(secret);
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

    var foreign = browser.get("/people/" + theirs);
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
    if (answer.body().contains(secret)) leaks.add(where + " tells a name");
    if (answer.statusCode() >= 500) leaks.add(where + " fails");
    if (answer.statusCode() == 200 && !OPEN.contains(attack.door.toString()))
      leaks.add(where + " opens");
    return leaks.stream();
  }

  private static HttpResponse<String> browse(Attack attack, TestBrowser browser) {
    return attack.door.changes() ? browser.post(attack.path, Map.of()) : browser.get(attack.path);
  }

  private static HttpResponse<String> call(Attack attack, TestProgram program) {
    return program.send(attack.door.method(), attack.path, "{}");
  }

  private List<Door> doors() {
    return Doors.of(mappings).stream()
        .filter(door -> door.variables() > 0 && !door.isAnswerLink())
        .toList();
  }

  private List<String> paths(Door door) {
    if (door.variables() == 1)
      return List.of(door.with(List.of(theirs)), door.with(List.of(thing)));
    return List.of(door.with(List.of(thing, theirs)), door.with(List.of(thing, thing)));
  }

  private String account(Role role) {
    var assignment = new Assignment(
        Set.of(role), Set.of(own.value()), Set.of(UUID.randomUUID()), Set.of("NZ"), 0);
    var username = "attacker-" + UUID.randomUUID();
    var wanted = new NewAccount(username, "Mallory", PASSWORD, mine.value(), assignment, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    return username;
  }

  private String state() {
    return jdbc.sql(STATE)
        .param("person", theirs.value())
        .param("id", thing)
        .query(String.class)
        .single();
  }

  private static String bare(String door) {
    return door.replaceAll("\\{[^/]*\\}", "{}");
  }
}
