package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;

/// A person's file from its first form to its history, as officers and people themselves keep it.
class FileJourneyTest extends JourneyTest {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Pattern CHANNEL = Pattern.compile("/channels/([0-9a-f-]{36})/removal");
  private static final Pattern CODE = Pattern.compile("address works: (\\d{6})");

  private PeopleFixture given;
  private final String code = "F" + UUID.randomUUID();
  private OrganisationId organisation;
  private TestBrowser focalPoint;

  @BeforeEach
  void an_organisation_with_a_focal_point() {
    given = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = given.organisation(code);
    focalPoint = signedIn(null, Set.of(organisation.value()), Role.FOCAL_POINT);
  }

  @Test
  void a_person_is_added_and_what_is_wrong_is_said_beside_the_field() {
    assertThat(focalPoint.get("/people/new").body())
        .contains("name=\"clearance\"")
        .containsPattern("name=\"clearance\"[^>]*>\\s*<option value=\"UNKNOWN\"");
    var wrong = new HashMap<>(details("Amé\u202elie", "Journey"));
    wrong.put("contractFrom", "2027-02-01");
    wrong.put("contractUntil", "2027-01-01");

    var refused = focalPoint.post("/people", wrong);
    wrong.putAll(details("Ame\u0301lie", "Journey"));
    wrong.put("contractUntil", "2027-12-31");
    var added = focalPoint.post("/people", wrong);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"givenName-error\"", "turn the reading direction")
        .contains("The end lies before the start", "value=\"Journey\"");
    var page = focalPoint.get(focalPoint.location(added)).body();
    assertThat(page).contains("Am\u00e9lie Journey", "2027-12-31", "French", "Fixed term");
    assertThat(focalPoint.post("/people", wrong).body()).contains("has this number");
  }

  @Test
  void filters_offer_the_organisations_of_those_whom_one_may_see() {
    var other = given.organisation("O" + UUID.randomUUID()).toString();
    var own = organisation.toString();

    assertThat(focalPoint.get("/people").body()).contains(own).doesNotContain(other);
    assertThat(focalPoint.get("/lists/personnel").body()).contains(own).doesNotContain(other);
    assertThat(focalPoint.get("/lists/personnel/schedule").body()).doesNotContain(other);
    assertThat(signedIn(Role.DUTY_OFFICER).get("/people").body()).contains(own, other);
  }

  @Test
  void two_who_change_the_same_file_do_not_overwrite_one_another() {
    var person = given.person(organisation, "Bela", "Twice");
    var version = version(focalPoint.get("/people/" + person + "/details"));
    var form = new HashMap<>(details("Bela", "Once"));
    form.put("version", version);

    var first = focalPoint.post("/people/" + person + "/details", form);
    form.put("familyName", "Never");
    var second = focalPoint.post("/people/" + person + "/details", form);

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("Somebody else changed this file", "value=\"Never\"");
    assertThat(focalPoint.get("/people/" + person).body()).contains("Bela Once");
    assertThat(focalPoint.get("/people/" + person + "/history").body())
        .contains("Amina Okoye", "Twice", "Once", "Details changed")
        .doesNotContain("Never");
  }

  @Test
  void channels_are_ordered_called_and_confirmed_by_a_code() throws Exception {
    var person = given.person(organisation, "Chidi", "Caller");
    var path = "/people/" + person + "/channels";
    var address = "c" + UUID.randomUUID() + "@example.org";

    assertThat(add(path, "PHONE", "022 555 01 23").body()).contains("with its country");
    add(path, "PHONE", "0041 (0)22 555 01 23");
    add(path, "EMAIL", address);
    assertThat(add(path, "EMAIL", address).body()).contains("already there");
    var mail = ids(path).getLast();
    post(path, path + "/" + mail + "/place", Map.of("places", "-1"));
    assertThat(ids(path).getFirst()).isEqualTo(mail);
    post(path, path + "/" + ids(path).getLast() + "/call", Map.of());
    var sent = post(path, path + "/" + mail + "/code", Map.of());
    assertThat(focalPoint.get(focalPoint.location(sent)).body()).contains("on its way");
    var code = codeTo(address);
    var wrong = post(path, path + "/" + mail + "/confirmation", Map.of("code", "00"));
    assertThat(focalPoint.get(focalPoint.location(wrong)).body()).contains("not the code");
    post(path, path + "/" + mail + "/confirmation", Map.of("code", code));

    var page = focalPoint.get(path).body();
    assertThat(page)
        .contains("+41 22 555 01 23", "by a call of Amina Okoye", "by a code that came back");
    assertThat(focalPoint.get("/people/" + person + "/history").body())
        .contains("<span>E-mail</span>: <bdi dir=\"ltr\">" + address, "found to work on")
        .contains("Channels changed")
        .doesNotContain("EMAIL", "(verified");
  }

  @Test
  void whoever_moves_gets_the_zone_of_the_new_home() throws Exception {
    var person = given.person(organisation, "Dora", "Mover");
    var zone = zone();
    var path = "/people/" + person + "/residence";

    var several = post(path, path, Map.of("place", "San Jose"));
    var moved = post(
        path, path, Map.of("place", "12 Shore Road", "latitude", "-17.75", "longitude", "178.05"));

    assertThat(several.body()).contains("Several places bear this name", "San Jose, US");
    assertThat(moved.statusCode()).isEqualTo(302);
    assertThat(focalPoint.get("/people/" + person).body()).contains("12 Shore Road");
    awaitZone(person, zone);
  }

  @Test
  void a_sealed_field_is_opened_with_clearance_and_reason_only_and_never_stands_in_clear() {
    var person = given.person(organisation, "Ewa", "Sealed");
    var path = "/people/" + person + "/restricted";
    var secret = "the name of my first dog is Quixote";

    post(path, path + "/proof-of-life", Map.of("text", secret));
    var mayNot = post(path, path + "/proof-of-life/opening", Map.of("reason", "curiosity"));
    var uncleared = signedIn(Role.DUTY_OFFICER);
    assertThat(uncleared.get(path).body())
        .contains("above your clearance")
        .doesNotContain("Why do");
    uncleared.get("/people");
    var reason = Map.of("reason", "abduction call");
    assertThat(uncleared.post(path + "/proof-of-life/opening", reason).statusCode())
        .isEqualTo(403);
    var officer = cleared();
    officer.get(path);
    var without = officer.post(path + "/proof-of-life/opening", Map.of("reason", " "));
    var opened = officer.post(path + "/proof-of-life/opening", reason);

    assertThat(mayNot.statusCode()).isEqualTo(403);
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).doesNotContain("Quixote");
    assertThat(opened.body()).contains("Quixote");
    assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(officer.get(path).body()).doesNotContain("Quixote");
    assertThat(officer.get("/people/" + person + "/history").body())
        .contains("Sealed field opened", "Reason: abduction call")
        .containsOnlyOnce("<strong>Sealed field changed</strong>")
        .doesNotContain("Quixote");
    assertThat(count("select count(*) from platform.audit_entry where details like '%Quixote%'"))
        .isZero();
    assertThat(count("select count(*) from people.restricted_field"
            + " where position('Quixote'::bytea in sealed) > 0"))
        .isZero();

    breakTheGlass(uncleared, person);
    assertThat(uncleared.post(path + "/proof-of-life/opening", reason).body()).contains("Quixote");
  }

  private void breakTheGlass(TestBrowser browser, PersonId person) {
    var emergency = Map.of(
        "code", code, "number", "N-" + person, "reason", "Abducted an hour ago", "minutes", "15");
    browser.get("/access/openings");
    assertThat(browser.post("/access/openings", emergency).statusCode()).isEqualTo(302);
    browser.get("/access/openings");
  }

  @Test
  void people_keep_their_own_file_and_nobody_elses() {
    var person = given.person(organisation, "Farid", "Own");
    var self = signedIn(person.value(), Set.of(), Role.TRAVELLER);
    var stranger = given.person(organisation, "Gina", "Other");
    var profile = self.get("/me/profile");
    assertThat(profile.body()).contains("Farid Own", "Say whom to tell in an emergency");
    assertThat(profile.body().length()).isLessThan(30_000);

    var contacts = "/people/" + person + "/contacts";
    var version = version(self.get(contacts + "?back=/me/profile"));
    var contact = contact("Jean Own");
    contact.putAll(Map.of("version", version, "back", "/me/profile"));
    var added = self.post(contacts, contact);
    assertThat(self.location(added)).isEqualTo("/me/profile");
    assertThat(self.get("/me/profile").body()).contains("Jean Own").doesNotContain("whom to tell");
    assertThat(self.get("/people/" + person + "/details").statusCode()).isEqualTo(403);
    assertThat(
            self.post("/people/" + person + "/details", details("Boss", "Own")).statusCode())
        .isEqualTo(403);
    assertThat(self.get("/people/" + stranger + "/contacts").statusCode()).isEqualTo(404);
  }

  @Test
  void what_people_propose_waits_for_the_focal_point() {
    var person = given.person(organisation, "Farid", "Own");
    var self = signedIn(person.value(), Set.of(), Role.TRAVELLER);

    self.get("/me/profile/details");
    var nothing = self.post("/me/profile/details", Map.of("givenName", "Farid"));
    self.post("/me/profile/details", Map.of("givenName", "Faridun", "category", "PARTNER"));
    self.post(
        "/me/profile/dependants",
        Map.of("givenName", "Hana", "familyName", "Own", "relation", "CHILD", "language1", "ar"));
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(self.get("/me/profile").body()).contains("Faridun", "Hana", "waits");

    var list = focalPoint.get("/people/proposals").body();
    assertThat(list).contains("Faridun", "Hana").doesNotContain("PARTNER");
    for (var id : proposals(person))
      focalPoint.post("/people/proposals/" + id + "/acceptance", Map.of());
    var file = focalPoint.get("/people/" + person).body();
    assertThat(file).contains("Faridun Own", "Hana Own", "National staff");
    assertThat(self.get("/me/profile").body()).contains("accepted");
  }

  @Test
  void units_stand_in_a_tree_and_scores_lead_to_whom_they_count() {
    given.person(organisation, "Ida", "Silent");
    var path = "/organisations/" + organisation;
    focalPoint.get(path);
    focalPoint.post(path + "/units", Map.of("name", "Field"));
    var field = jdbc.sql("select id from people.unit where organisation = :id")
        .param("id", organisation.value())
        .query(UUID.class)
        .single();
    focalPoint.get(path);
    focalPoint.post(path + "/units", Map.of("name", "Kidal", "parent", field.toString()));
    focalPoint.get(path);
    focalPoint.post(path + "/units", Map.of("name", "KIDAL"));
    var page = focalPoint.get(path).body();
    focalPoint.post(path + "/units/" + field + "/ending", Map.of("version", "1"));
    var still = focalPoint.get(path).body();

    assertThat(page).contains("Field / Kidal", "has an open unit of this name");
    assertThat(still).contains("still belong to it");
    assertThat(focalPoint.get("/people/quality").body())
        .contains("missing=no-channel", "organisation=" + organisation)
        .contains("Freshness", "Completeness", "checks passed ÷ (people × checks)");
    assertThat(focalPoint.get("/people?missing=no-channel").body()).contains("Ida Silent");
    assertThat(focalPoint.get("/people/quality?format=csv").statusCode()).isEqualTo(200);
    assertThat(focalPoint.get("/organisations").statusCode()).isEqualTo(200);
  }

  @Test
  void who_left_comes_back_with_the_household() {
    var person = given.person(organisation, "Jan", "Leaver");
    given.person(organisation, "Kid", "Leaver", person, null);
    var page = "/people/" + person;
    post(page, page + "/departure", Map.of());
    assertThat(focalPoint.get("/people?q=leaver").body())
        .doesNotContain("Jan Leaver", "Kid Leaver");
    assertThat(focalPoint.get("/people?q=leaver&left=true").body()).contains("Jan Leaver");
    post(page, page + "/return", Map.of());
    assertThat(focalPoint.get("/people?q=leaver").body()).contains("Jan Leaver", "Kid Leaver");
  }

  private TestBrowser cleared() {
    var browser = browser();
    browser.signIn(
        newAccount(new Assignment(Set.of(Role.DUTY_OFFICER), Set.of(), Set.of(), Set.of(), 3)),
        PASSWORD);
    return browser;
  }

  private TestBrowser signedIn(UUID person, Set<UUID> organisations, Role role) {
    var username = "somebody-" + UUID.randomUUID();
    var assignment = new Assignment(Set.of(role), organisations, Set.of());
    var wanted = new NewAccount(username, "Amina Okoye", PASSWORD, person, assignment, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    return browser;
  }

  private Map<String, String> details(String givenName, String family) {
    return Map.of(
        "organisation",
        organisation.toString(),
        "number",
        "1",
        "givenName",
        givenName,
        "familyName",
        family,
        "category",
        "NATIONAL_STAFF",
        "language1",
        "fr",
        "contract",
        "FIXED_TERM");
  }

  private static Map<String, String> contact(String name) {
    return new HashMap<>(
        Map.of("name", name, "relation", "brother", "language", "fr", "phone", "+41 22 555 01 99"));
  }

  private HttpResponse<String> add(String path, String kind, String value) {
    return post(path, path, Map.of("kind", kind, "value", value));
  }

  private HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("version", version(focalPoint.get(page)));
    return focalPoint.post(path, form);
  }

  private java.util.List<String> ids(String path) {
    return CHANNEL
        .matcher(focalPoint.get(path).body())
        .results()
        .map(it -> it.group(1))
        .toList();
  }

  private java.util.List<UUID> proposals(PersonId person) {
    return jdbc.sql("select id from people.proposal where person = :id order by proposed_at")
        .param("id", person.value())
        .query(UUID.class)
        .list();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static String version(HttpResponse<String> page) {
    var found = VERSION.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  private UUID zone() {
    var id = UUID.randomUUID();
    jdbc.sql("insert into governance.zone values (:id, :name, null, :area, 'School')")
        .param("id", id)
        .param("name", "Zone " + id)
        .param(
            "area",
            "{\"type\":\"Polygon\",\"coordinates\":[[[178.0,-17.8],[178.1,-17.8],[178.1,-17.7],"
                + "[178.0,-17.7],[178.0,-17.8]]]}")
        .update();
    return id;
  }

  private void awaitZone(PersonId person, UUID zone) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      var found = jdbc.sql("select zone from people.person where id = :id")
          .param("id", person.value())
          .query(UUID.class)
          .optional();
      if (found.filter(zone::equals).isPresent()) return;
      Thread.sleep(50);
    }
    throw new AssertionError("No zone within a minute");
  }

  private static String codeTo(String address) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      for (var mail : MAIL.mailsTo(address)) {
        var code = CODE.matcher(mail.text());
        if (code.find()) return code.group(1);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("No code within a minute");
  }
}
