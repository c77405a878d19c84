package org.safeconduct.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.springframework.beans.factory.annotation.Autowired;

/// A regular list, from the screen to the file that its recipient fetches.
class ListsJourneyTest extends JourneyTest {
  private static final Pattern SENT = Pattern.compile("/lists/deliveries/([0-9a-f-]{36})");

  private static final String SCHEDULES = "/api/v1/list-schedules";

  @Autowired
  SendLists sending;

  private final String code = "Lists" + UUID.randomUUID().toString().substring(0, 8);
  private PeopleFixture given;
  private OrganisationId own;
  private PersonId recipient;
  private String username;
  private TestBrowser browser;

  @BeforeEach
  void a_focal_point_with_people() {
    given = new PeopleFixture(jdbc, Clock.systemUTC());
    own = given.organisation(code + "-A");
    recipient = given.person(own, "Rosa", code);
    given.channel(recipient, Channel.Kind.EMAIL, code + "@example.org", 1);
    given.station(recipient, StationKind.DUTY_STATION, PeopleFixture.GENEVA);
    given.person(own, "Kim", code, recipient, null);
    given.person(given.organisation(code + "-B"), "Mallory", code);
    username = account(Set.of(Role.FOCAL_POINT));
    browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/lists");
  }

  @Test
  void every_list_is_on_screen_with_what_is_wrong_and_as_a_file() {
    assertThat(browser.get("/lists").body()).contains("Personnel", "Premises");
    assertThat(browser.get("/lists/personnel?q=" + code).body())
        .contains("Rosa", "Geneva (CH)", "incomplete", "No emergency contact")
        .doesNotContain("Mallory", "Kim");
    assertThat(browser.get("/lists/dependants?q=" + code).body()).contains("Kim", "Rosa");
    assertThat(browser
            .get("/lists/dependants?missing=no-emergency-contact&sort=-name")
            .body())
        .contains("Kim");
    assertThat(browser.get("/lists/training?sort=state").statusCode()).isEqualTo(200);
    assertThat(browser.get("/lists/premises?sort=-occupants").statusCode()).isEqualTo(200);
    assertThat(browser.get("/lists/personnel?format=csv&q=" + code).body())
        .contains("Rosa", "No emergency contact")
        .doesNotContain("Mallory");
    assertThat(browser.get("/lists/nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void a_program_reads_the_same_lists() {
    var program = program();
    var page = program.get("/api/v1/lists/personnel?q=" + code).body();
    assertThat(program.get("/api/v1/lists").body()).contains("\"personnel\"", "\"incomplete\":");
    assertThat(page)
        .contains("\"name\":\"Rosa", "No emergency contact", "\"total\":1")
        .doesNotContain("Mallory");
    assertThat(program.get("/api/v1/lists/personnel/file?q=" + code).body())
        .contains("Rosa", "No emergency contact")
        .doesNotContain("Mallory");
    assertThat(program.get("/api/v1/lists/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void everybody_is_listed_with_where_they_stand_with_training_and_briefings() {
    given.person(own, "Otto", code);
    var page = "/people/" + recipient + "/courses";
    browser.get(page);
    var wrong = browser.post(
        page, Map.of("course", "BRIEFING", "trainedOn", "2199-01-01", "title", "Kept words"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("lies ahead", "Fill this in", "Kept words");

    taken("AWARENESS", 400, -35, "");
    assertThat(listed("awareness", "expired")).contains("Rosa", "training expired", "BSAFE");
    assertThat(listed("awareness", "never"))
        .contains("Otto", "<span>never</span>: <span>1</span>")
        .doesNotContain("Rosa", "Mallory", "Kim");
    taken("AWARENESS", 10, 30, "");
    taken("AWARENESS", 5, 20, "");
    assertThat(listed("awareness", "ending")).contains("Rosa", "training ends soon");

    taken("BRIEFING", 3, 100, "KE");
    assertThat(listed("briefing", "elsewhere")).contains("Rosa", "Kenya", "duty station");
    taken("BRIEFING", 500, -100, "CH");
    assertThat(listed("briefing", "expired")).contains("Rosa", "Switzerland");
    taken("BRIEFING", 40, null, "CH");
    assertThat(listed("briefing", "valid")).contains("Rosa", "Switzerland");
    assertThat(
            browser.get("/lists/briefing?format=csv&sort=-standing&q=" + code).body())
        .containsSubsequence("Rosa", "Switzerland", "Otto", "never briefed");
    assertThat(browser
            .post("/lists/briefing/schedule?standing=never", form("07:30", "UTC"))
            .statusCode())
        .isEqualTo(302);

    withdrawn(page);
    assertThat(listed("awareness", "expired")).contains("Rosa");
  }

  @Test
  void a_course_that_is_sent_twice_is_recorded_once_until_it_is_withdrawn() {
    var page = "/people/" + recipient + "/courses";
    var course = Map.of("course", "FIELD", "trainedOn", "2026-01-01", "place", "Nairobi");
    browser.get(page);

    var first = browser.post(page, course);
    var second = browser.post(page, course);

    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("Exactly this is recorded already");
    jdbc.sql("update people.course_taken set withdrawn_at = now(), withdrawn_by = 'A',"
            + " withdrawal_reason = 'By mistake' where person = :person")
        .param("person", recipient.value())
        .update();
    assertThat(browser.post(page, course).statusCode()).isEqualTo(302);
  }

  @Test
  void everybody_sees_their_own_training_and_records_none() {
    taken("FIELD", 10, null, "");
    jdbc.sql("update access.account set roles = '{TRAVELLER}', organisations = '{}' where id = :id")
        .param("id", accountId())
        .update();
    browser = browser();
    browser.signIn(username, PASSWORD);

    assertThat(browser.get("/people/" + recipient).body())
        .contains("Security training and briefings", "SSAFE")
        .doesNotContain("Record a course or briefing");
    var form = Map.of("course", "FIELD", "trainedOn", "2026-01-01");
    assertThat(browser.post("/people/" + recipient + "/courses", form).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_scheduled_list_is_made_with_the_rights_of_its_recipient_and_told_without_names()
      throws Exception {
    var wrong = browser.post("/lists/personnel/schedule", form("25:00", "Mars/Olympus"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Europe/Zurich or UTC", "such as 07:30", "Mars/Olympus");
    assertThat(browser
            .post("/lists/personnel/schedule", form("07:30", "Europe/Zurich"))
            .statusCode())
        .isEqualTo(302);
    assertThat(browser.get("/lists/schedules").body()).contains("Monday", "07:30 Europe/Zurich");
    assertThat(program().get("/api/v1/list-schedules?list=personnel").body())
        .contains("\"each\":\"WEEKLY\"", "Europe/Zurich", "\"running\":true");

    dueNow();
    sending.send();

    var mail = mail();
    assertThat(mail).contains("Entries: 1").doesNotContain("Kim", "Mallory");
    var id = SENT.matcher(mail).results().findFirst().orElseThrow().group(1);
    assertThat(browser.get("/lists/deliveries/" + id).body()).contains("Fetch the file");
    assertThat(browser.get("/lists/deliveries/" + id + "/file").body())
        .contains("Rosa", "No emergency contact", "Amina " + code)
        .doesNotContain("Mallory");
    var adviser = signedIn(Role.SECURITY_ADVISER);
    assertThat(adviser.get("/lists/deliveries/" + id + "/file").statusCode()).isEqualTo(404);
    jdbc.sql("update access.account set organisations = :other where id = :id")
        .param("other", new UUID[] {given.organisation(code + "-C").value()})
        .param("id", accountId())
        .update();
    browser = browser();
    browser.signIn(username, PASSWORD);
    var beyond = browser.get("/lists/deliveries/" + id + "/file");
    assertThat(beyond.statusCode()).isEqualTo(403);
    assertThat(beyond.body())
        .contains("may not see any more", "as it is now")
        .doesNotContain("Rosa");
    assertThat(adviser.get("/lists/schedules?list=personnel").body()).contains("Amina " + code);
  }

  @Test
  void a_list_that_cannot_be_sent_says_why_and_schedules_are_paused_and_deleted() {
    scheduledByAProgram();
    var id = jdbc.sql("select id from briefing.schedule where creator = :account")
        .param("account", accountId())
        .query(UUID.class)
        .single();
    jdbc.sql("update access.account set roles = '{DESIGNATED_OFFICIAL}' where id = :id")
        .param("id", accountId())
        .update();
    dueNow();
    sending.send();

    var adviser = signedIn(Role.SECURITY_ADVISER);
    assertThat(adviser.get("/lists/schedules").body()).contains("may not read this list any more");
    assertThat(adviser
            .get("/lists/deliveries?state=failed&schedule=" + id + "&format=csv")
            .body())
        .contains("may not read this list any more");
    assertThat(adviser.get("/console").body()).contains("/lists/schedules");
    adviser.post("/lists/schedules/" + id + "/pause", Map.of());
    dueNow();
    sending.send();
    assertThat(deliveries(id)).isEqualTo(1);
    adviser.post("/lists/schedules/" + id + "/resumption", Map.of());
    var other = signedIn(Role.DUTY_OFFICER);
    other.get("/lists");
    assertThat(other.post("/lists/schedules/" + id + "/deletion", Map.of()).statusCode())
        .isEqualTo(404);
    endedByAProgram(id);
    assertThat(deliveries(id)).isZero();
  }

  @Test
  void a_list_goes_to_the_address_of_the_account_where_the_register_has_none()
      throws InterruptedException {
    jdbc.sql("delete from people.channel where person = :id")
        .param("id", recipient.value())
        .update();
    assertThat(sentAfter("update access.account set mail = null")).isEqualTo("FAILED");
    var address = code + "@example.org";
    assertThat(sentAfter("update access.account set mail = '" + address + "'")).isEqualTo("SENT");
    assertThat(mail()).contains("/lists/deliveries/");

    sentAfter("update access.account set person = null, mail = null");
    browser.get("/lists/personnel");
    assertThat(browser.post("/lists/personnel/schedule", form("07:30", "UTC")).body())
        .contains("Save an address under My account");
    assertThat(sentAfter("update access.account set mail = '" + address + "'")).isEqualTo("SENT");
  }

  private String sentAfter(String change) {
    jdbc.sql(change + " where id = :account").param("account", accountId()).update();
    browser.get("/lists/personnel");
    browser.post("/lists/personnel/schedule", form("07:30", "UTC"));
    dueNow();
    sending.send();
    return jdbc.sql("""
            select d.state from briefing.delivery d join briefing.schedule s on s.id = d.schedule
            where s.account = :account order by d.begun_at desc limit 1
            """).param("account", accountId()).query(String.class).single();
  }

  private void scheduledByAProgram() {
    var program = program();
    var wanted = """
        {"list": "%s", "rhythm": {"each": "WEEKLY", "day": 1, "at": "07:30", "zone": "%s"}, "format": "CSV"}
        """;
    assertThat(
            program.send("POST", SCHEDULES, wanted.formatted("nonsense", "UTC")).body())
        .contains("\"field\":\"list\"", "Name a list");
    assertThat(program
            .send("POST", SCHEDULES, wanted.formatted("personnel", "Mars"))
            .body())
        .contains("\"field\":\"zone\"");
    var made = program.send("POST", SCHEDULES, wanted.formatted("personnel", "UTC"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }

  private void endedByAProgram(UUID id) {
    var keeper = new TestProgram(port, newToken(Role.SECURITY_ADVISER));
    var path = SCHEDULES + "/" + id;
    assertThat(keeper.send("POST", path + "/pause", "{}").statusCode()).isEqualTo(200);
    assertThat(keeper.send("DELETE", path, "{}").statusCode()).isEqualTo(200);
  }

  private TestProgram program() {
    return new TestProgram(
        port, currentUser.callAs(INSTALLER, () -> accounts.mintToken(username, "lists")));
  }

  private void taken(String course, int daysAgo, @Nullable Integer counts, String country) {
    var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    var form = Map.of(
        "course",
        course,
        "trainedOn",
        today.minusDays(daysAgo).toString(),
        "validUntil",
        counts == null ? "" : today.plusDays(counts).toString(),
        "country",
        country);
    assertThat(browser.post("/people/" + recipient + "/courses", form).statusCode())
        .isEqualTo(302);
  }

  /// Each awareness training of the recipient that counts.
  private void withdrawn(String page) {
    for (var id : jdbc.sql("select id from people.course_taken where person = :person"
            + " and course = 'AWARENESS' and valid_until > current_date")
        .param("person", recipient.value())
        .query(UUID.class)
        .list()) {
      var withdrawal = page + "/" + id + "/withdrawal";
      assertThat(browser.post(withdrawal, Map.of("reason", "")).statusCode()).isEqualTo(422);
      browser.post(withdrawal, Map.of("reason", "Somebody else took it"));
      assertThat(browser.get(page + "/" + id).body()).contains("Somebody else took it");
    }
  }

  private String listed(String list, String standing) {
    return browser
        .get("/lists/" + list + "?q=" + code + "&standing=" + standing)
        .body();
  }

  private static Map<String, String> form(String at, String zone) {
    var form = new HashMap<String, String>();
    form.put("each", "WEEKLY");
    form.put("day", "1");
    form.put("at", at);
    form.put("zone", zone);
    form.put("format", "CSV");
    return form;
  }

  private void dueNow() {
    jdbc.sql("update briefing.schedule set next_at = now() - interval '1 second'"
            + " where account = :account")
        .param("account", accountId())
        .update();
  }

  private long deliveries(UUID schedule) {
    return jdbc.sql("select count(*) from briefing.delivery where schedule = :id")
        .param("id", schedule)
        .query(Long.class)
        .single();
  }

  private UUID accountId() {
    return jdbc.sql("select id from access.account where username = :username")
        .param("username", username)
        .query(UUID.class)
        .single();
  }

  private String account(Set<Role> roles) {
    var name = "lists-" + UUID.randomUUID();
    var assignment = new Assignment(roles, Set.of(own.value()), Set.of());
    var wanted =
        new NewAccount(name, "Amina " + code, PASSWORD, recipient.value(), assignment, null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    return name;
  }

  private String mail() throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      var mails = MAIL.mailsTo(code + "@example.org");
      if (!mails.isEmpty()) return mails.getFirst().text();
      Thread.sleep(50);
    }
    throw new AssertionError("No mail within a minute");
  }
}
