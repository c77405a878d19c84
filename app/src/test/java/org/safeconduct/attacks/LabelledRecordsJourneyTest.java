package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.attacks.Doors.Door;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// What is labelled above the clearance of whoever asks shows nowhere: no page, no file, no answer
/// to a program. Generated from the controllers, so that a new page is asked too.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledRecordsJourneyTest extends JourneyTest {
  private static final Assignment CLEARED =
      new Assignment(Set.of(Role.SECURITY_ADVISER), Set.of(), Set.of(), Set.of(), 3);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  /// Asked for, with what there has to be first, by `ApiExamplesJourneyTest`; not for an adviser;
  /// or never there.
  private static final Set<String> ELSEWHERE = Set.of(
      "/api/v1/accounts",
      "/api/v1/audit",
      "/api/v1/me/looks",
      "/api/v1/people/{id}/looks",
      "/api/v1/headcounts/{id}/certificate",
      "/scim/v2/**",
      "/scim/v2/.search",
      "/scim/v2/Bulk",
      "/scim/v2/Me");

  private Everywhere somebody;
  private String secret;
  private String sought;
  private OrganisationId organisation;
  private PersonId person;
  private UUID thing;
  private TestBrowser cleared;

  @BeforeEach
  void somebody_whose_file_is_strictly_confidential() {
    if (somebody != null) return;
    somebody = Everywhere.of(jdbc, "Numbat", "Hidden");
    secret = somebody.secret();
    sought = somebody.sought();
    organisation = somebody.organisation();
    person = somebody.person();
    thing = somebody.thing();
    new PeopleFixture(jdbc, Clock.systemUTC()).person(organisation, "Open", sought);
    NetworkRows.of(jdbc, thing, person, organisation, sought);
    cleared = cleared();
    cleared.get("/labels/person/" + person);
    cleared.post(
        "/labels/person/" + person, Map.of("code", "STRICTLY_CONFIDENTIAL", "reason", "threat"));
  }

  @Test
  void nobody_without_clearance_finds_the_person_anywhere() {
    var adviser = signedIn(Role.SECURITY_ADVISER);
    var focalPoint = browser();
    focalPoint.signIn(
        newAccount(new Assignment(
            Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of(), Set.of(), 0)),
        PASSWORD);
    var token = newToken(Role.SECURITY_ADVISER);
    var clearedToken = token(CLEARED);
    var told = new ArrayList<String>();
    var shown = new TreeSet<String>();

    for (var door : Everywhere.doors(mappings))
      for (var path : somebody.paths(door)) {
        if (!asked(door, path, cleared, clearedToken).contains(secret)) continue;
        shown.add(door.pattern());
        if (asked(door, path, adviser, token).contains(secret)
            || !door.isForPrograms() && focalPoint.get(path).body().contains(secret))
          told.add(path);
      }

    assertThat(told).isEmpty();
    assertThat(shown)
        .as("addresses that show the person to the cleared")
        .containsAll(Everywhere.SHOWING);
  }

  @Test
  void a_list_and_its_file_bear_the_highest_label_of_their_rows_and_say_what_they_leave_out() {
    assertThat(cleared.get("/people?q=" + sought).body())
        .contains(secret, "rank-3", "Strictly confidential")
        .doesNotContain("labelled above your clearance");
    assertThat(cleared.get("/people?format=csv&q=" + sought).body())
        .contains(secret, "Strictly confidential");
    assertThat(cleared.get("/people/away").body()).contains("rank-2");

    var adviser = signedIn(Role.SECURITY_ADVISER);
    assertThat(adviser.get("/people?q=" + sought).body())
        .contains("rank-2", "labelled above your clearance")
        .doesNotContain(secret);
    assertThat(adviser.get("/people?format=csv&q=" + sought).body())
        .contains("without records labelled above the clearance")
        .doesNotContain(secret);
    assertThat(adviser.get("/people/" + person).statusCode()).isEqualTo(404);
    assertThat(adviser.get("/labels/person/" + person).statusCode()).isEqualTo(404);
  }

  @Test
  void records_of_other_kinds_are_kept_back_too() {
    var adviser = signedIn(Role.SECURITY_ADVISER);
    var open = Arrays.stream(RecordKind.values())
        .filter(it -> it != RecordKind.PERSON)
        .map(it -> it.page(thing.toString()))
        .filter(it -> cleared.get(it).statusCode() == 200)
        .toList();
    cleared.get("/labels/trip/" + thing);
    cleared.post("/labels/trip/" + thing, Map.of("code", "STRICTLY_CONFIDENTIAL", "reason", ""));

    assertThat(open)
        .contains(
            "/trips/" + thing,
            "/premises/" + thing,
            "/headcounts/" + thing,
            "/network/zones/" + thing,
            "/network/posts/" + thing,
            "/network/delegations/" + thing,
            "/network/nominations/" + thing,
            "/network/bodies/" + thing);
    assertThat(open).allSatisfy(it -> {
      assertThat(cleared.get(it).statusCode()).as(it).isEqualTo(200);
      assertThat(adviser.get(it).statusCode()).as(it).isEqualTo(404);
    });
    eachReadingIsNotedOnce(open, adviser);
    for (var list : List.of("/", "/alerts", "/trips", "/premises", "/headcounts", "/network"))
      assertThat(adviser.get(list).statusCode()).as(list).isEqualTo(200);
  }

  @Test
  void records_of_the_network_are_kept_back_but_no_zone_from_its_wardens() {
    cleared.get("/labels/zone/" + thing);
    cleared.post("/labels/zone/" + thing, Map.of("code", "STRICTLY_CONFIDENTIAL", "reason", ""));
    var adviser = signedIn(Role.SECURITY_ADVISER);
    var token = newToken(Role.SECURITY_ADVISER);
    var warden = browser();
    warden.signIn(
        newAccount(new Assignment(Set.of(Role.WARDEN), Set.of(), Set.of(thing), Set.of(), 0)),
        PASSWORD);

    assertThat(cleared.get("/network/zones").body()).contains("/network/zones/" + thing);
    assertThat(warden.get("/network/zones/" + thing).statusCode()).isEqualTo(200);
    assertThat(adviser.get("/network/zones/" + thing).statusCode()).isEqualTo(404);
    for (var topic : List.of("zones", "posts", "delegations", "nominations", "bodies", "gaps")) {
      var list = adviser.get("/network/" + topic + "?past=true&size=200").body();
      assertThat(list)
          .as(topic)
          .contains("labelled above your clearance")
          .doesNotContain(thing.toString());
    }
    for (var list : List.of("zones", "appointments", "delegations", "nominations", "gaps"))
      assertThat(call("/api/v1/" + list + "?limit=999", token).body())
          .doesNotContain(thing.toString());
    assertThat(adviser.get("/people?q=" + sought).body()).doesNotContain("rank-3");
  }

  @Test
  void a_record_limited_by_name_shows_to_the_named_alone_and_to_whoever_breaks_the_glass() {
    var name = "Needed" + UUID.randomUUID().toString().substring(0, 8);
    var limited = new PeopleFixture(jdbc, Clock.systemUTC()).person(organisation, "Hushed", name);
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var named = browser();
    named.signIn(username, PASSWORD);
    var other = cleared();
    var label = "/labels/person/" + limited;
    var form = Map.of("code", "CONFIDENTIAL", "reason", "", "named", username);
    var nobody = Map.of("code", "CONFIDENTIAL", "reason", "", "named", "no-such-name");
    assertThat(classified(label, nobody).body()).contains("no-such-name", "named-error");
    assertThat(classified(label, form).statusCode()).isEqualTo(302);
    try {
      var page = "/people/" + limited;
      assertThat(named.get(page).body()).contains("named persons only");
      assertThat(cleared.get("/people?format=csv&q=" + name).body())
          .contains(name, "named persons only");
      assertThat(other.get(page).statusCode()).isEqualTo(404);
      assertThat(other.get("/people?q=" + name).body()).doesNotContain("Hushed");
      assertThat(other.get(label).statusCode()).isEqualTo(404);
      var code = jdbc.sql("select code from people.organisation where id = :id")
          .param("id", organisation.value())
          .query(String.class)
          .single();
      other.get("/access/openings");
      other.post(
          "/access/openings",
          Map.of("code", code, "number", "N-" + limited, "reason", "In hospital", "minutes", "15"));
      assertThat(other.get(page).body()).contains(name, "named persons only");
      var lifted = Map.of("code", "UNCLASSIFIED", "reason", "", "named", "");
      assertThat(classified(label, lifted).body())
          .containsPattern("id=\"named\"[^>]* value=\"\"")
          .doesNotContain("value=\"" + username);
    } finally {
      classified(label, Map.of("code", "UNCLASSIFIED", "reason", "over"));
    }
    assertThat(cleared().get("/people/" + limited).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> classified(String label, Map<String, String> form) {
    cleared.get(label);
    return cleared.post(label, form);
  }

  /// Generated from the controllers too: the good answers to what changes something are asked for
  /// with the examples of the description, by `ApiExamplesJourneyTest`.
  @Test
  void each_answer_to_a_program_bears_the_highest_label_and_a_refusal_none() throws IOException {
    var token = token(CLEARED);
    var directory = token(new Assignment(
        Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of(), Set.of(), 3));
    var alert = alert(token);
    var wrong = new ArrayList<String>();
    var unanswered = new TreeSet<String>();

    for (var door : Doors.of(mappings)) {
      if (!door.isForPrograms() || door.changes()) continue;
      unanswered.add(door.pattern());
      for (var path : paths(door, alert)) {
        var asker = door.pattern().startsWith("/scim/") ? directory : token;
        var answer =
            door.isStream() ? new TestProgram(port, asker).opened(path) : call(path, asker);
        var label = answer.headers().firstValue("Safeconduct-Label").orElse("none");
        boolean good = answer.statusCode() < 300;
        if (good) unanswered.remove(door.pattern());
        var strict = good && (path + answer.body()).contains(person.toString());
        var expected = strict
            ? "STRICTLY_CONFIDENTIAL;rank=3"
            : good ? "(STRICTLY_|UN)?(CONFIDENTIAL|CLASSIFIED);rank=[0-3]" : "none";
        if (!label.matches(expected)) wrong.add(path + " " + answer.statusCode() + " " + label);
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(unanswered).isSubsetOf(ELSEWHERE);
  }

  @Test
  void a_row_that_names_a_labelled_record_says_its_label_to_a_program() {
    var token = token(CLEARED);

    var rows = JsonMapper.shared()
        .readTree(call("/api/v1/people?q=" + sought, token).body())
        .path("people");

    assertThat(rows)
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.path("label").asString(""))
            .isEqualTo(
                row.path("person").asString().equals(person.toString())
                    ? "STRICTLY_CONFIDENTIAL"
                    : ""));
  }

  private void eachReadingIsNotedOnce(List<String> open, TestBrowser adviser) {
    var records = new ArrayList<>(open);
    records.addAll(List.of("/people?q=" + sought, "/people/" + person));
    for (var path : records) {
      var before = notedReads();
      adviser.get(path);
      assertThat(notedReads()).as("nothing shown: " + path).isEqualTo(before);
      cleared.get(path);
      assertThat(notedReads()).as(path).isEqualTo(before + 1);
    }
    var before = notedReads();
    call("/api/v1/people/" + person, token(CLEARED));
    assertThat(notedReads()).isEqualTo(before + 1);
    cleared.get("/people?format=csv&q=" + sought);
    var deadline = Instant.now().plusSeconds(10);
    while (notedReads() < before + 2 && Instant.now().isBefore(deadline)) Thread.onSpinWait();
    assertThat(notedReads()).as("a file").isEqualTo(before + 2);
  }

  private int notedReads() {
    return jdbc.sql("""
            select count(*) from platform.audit_entry
            where deed = 'platform.labelled-read'
              and (strpos(details, :person) > 0 or strpos(details, :thing) > 0)
            """)
        .param("person", person.toString())
        .param("thing", thing.toString())
        .query(Integer.class)
        .single();
  }

  private String token(Assignment assignment) {
    var username = newAccount(assignment);
    return currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "test"));
  }

  /// Whatever other journeys list shall be whole again.
  @AfterAll
  void nothing_is_withheld_any_more() {
    for (var record : List.of("person/" + person, "trip/" + thing)) {
      cleared.get("/labels/" + record);
      cleared.post("/labels/" + record, Map.of("code", "UNCLASSIFIED", "reason", "over"));
    }
  }

  private TestBrowser cleared() {
    var browser = browser();
    browser.signIn(newAccount(CLEARED), PASSWORD);
    return browser;
  }

  private String asked(Door door, String path, TestBrowser browser, String token) {
    return door.isForPrograms() ? call(path, token).body() : browser.get(path).body();
  }

  /// An alert at Nairobi.
  private UUID alert(String token) throws IOException {
    var sample = Files.readString(Path.of("../docs/samples/flood-in-nairobi.xml"))
        .replace("safeconduct-sample-flood-1", sought);
    var type = Map.of("Content-Type", "application/cap+xml");
    var body = HttpRequest.BodyPublishers.ofString(sample);
    return id(new TestProgram(port, token).send("POST", "/api/v1/alerts", body, type));
  }

  private static UUID id(HttpResponse<String> answer) {
    return UUID.fromString(
        JsonMapper.shared().readTree(answer.body()).path("id").asString());
  }

  /// The paths of an address, and what else answers there.
  private List<String> paths(Door door, UUID alert) {
    var paths = new ArrayList<>(somebody.paths(door));
    if (door.variables() == 0) paths.add(door.pattern());
    if (door.pattern().endsWith("-at")) paths.add(door.pattern() + "?place=Nairobi");
    if (door.pattern().contains("/alerts/{id}")) paths.add(door.with(List.of(alert)));
    if (door.pattern().contains("/lists/{id}")) paths.add(door.with(List.of("personnel")));
    if (door.pattern().contains("/ResourceTypes/")) paths.add(door.with(List.of("User")));
    if (door.pattern().contains("/Schemas/"))
      paths.add(door.with(List.of("urn:ietf:params:scim:schemas:core:2.0:User")));
    return paths;
  }

  private HttpResponse<String> call(String path, String token) {
    return new TestProgram(port, token).get(path);
  }
}
