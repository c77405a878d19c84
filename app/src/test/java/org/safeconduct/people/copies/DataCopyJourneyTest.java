package org.safeconduct.people.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.Holdings;
import org.safeconduct.platform.database.Rows;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is held about a person, handed to that person.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataCopyJourneyTest extends JourneyTest {
  /// Tables that name a person and are not in a copy, and why.
  private static final Set<String> LEFT_OUT = Set.of(
      "platform.look_withholding", // what the person is not told for now
      "people.change", // ids only; for programs that follow
      "premises.change",
      "travel.change",
      "exposure.change");

  @Autowired
  List<Holdings> rooms;

  private final String secret = "Dugong" + UUID.randomUUID().toString().substring(0, 8);
  private OrganisationId organisation;
  private PersonId person;
  private String username;

  @BeforeEach
  void somebody() {
    if (person != null) return;
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    organisation = people.organisation("COPY-" + secret);
    person = people.person(organisation, secret, "Held");
    people.channel(person, Channel.Kind.EMAIL, secret + "@example.org", 1);
    people.station(person, StationKind.RESIDENCE, PeopleFixture.GENEVA);
    Rows.of(jdbc, person, organisation, secret);
    username = "held-" + UUID.randomUUID();
    var wanted = new NewAccount(
        username, secret, PASSWORD, person.value(), Assignment.of(Role.TRAVELLER), null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
  }

  @Test
  void a_person_asks_for_everything_and_gets_it_from_every_room_with_what_is_sealed()
      throws IOException, InterruptedException {
    var browser = browser();
    browser.signIn(username, PASSWORD);
    browser.get("/people/" + person + "/restricted");
    browser.post(
        "/people/" + person + "/restricted/BLOOD_GROUP", Map.of("version", "1", "text", "O-"));
    browser.get("/people/" + person + "/copies");
    browser.post("/people/" + person + "/copies", Map.of());
    browser.post("/people/" + person + "/copies", Map.of());

    var files = unzipped(handedOver(browser, awaitDone()));

    assertThat(files).containsOnlyKeys("data.json", "data.html", "data.pdf", "sealed.json");
    var parts = JsonMapper.shared().readTree(files.get("data.json")).path("parts");
    for (var part : List.of(
        "people.person",
        "people.channel",
        "people.station",
        "travel.trip",
        "travel.leg",
        "premises.occupant",
        "exposure.position",
        "exposure.crossing",
        "crisis.member",
        "crisis.answer",
        "notifications.message",
        "access.account",
        "access.session")) assertThat(parts.path(part)).as(part).isNotEmpty();
    assertThat(text(files, "data.html")).contains(secret, "Ways to reach you", "Confidential");
    assertThat(text(files, "data.json")).contains("\"label\" : \"CONFIDENTIAL\"");
    assertThat(text(files, "data.pdf")).startsWith("%PDF");
    assertThat(text(files, "data.json")).doesNotContain("O-\"", "password_hash");
    assertThat(text(files, "sealed.json")).contains("O-");
    assertThat(jdbc.sql("select count(*) from people.data_copy where person = :person")
            .param("person", person.value())
            .query(Integer.class)
            .single())
        .as("asked twice, made once")
        .isEqualTo(1);
  }

  @Test
  void an_officer_says_why_and_nobody_asks_about_another_organisation() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/people/" + person + "/copies");
    assertThat(
            officer.post("/people/" + person + "/copies", Map.of("reason", "")).statusCode())
        .isEqualTo(422);

    var stranger = signedIn(Role.TRAVELLER);
    assertThat(stranger.get("/people/" + person + "/copies").statusCode()).isEqualTo(404);
    stranger.get("/account");
    assertThat(stranger.post("/people/" + person + "/copies", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void every_table_that_names_a_person_is_in_a_copy_or_left_out_for_a_reason() {
    var sql = String.join(
        "\n", rooms.stream().flatMap(it -> it.parts().values().stream()).toList());

    var forgotten = jdbc.sql("""
            select distinct n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p') and a.atttypid = 'uuid'::regtype
              and n.nspname not like 'pg\\_%' and (a.attname ~ '(^|_)person$')
            """).query(String.class).list().stream()
        .filter(it -> !sql.contains(it))
        .toList();

    assertThat(forgotten).containsExactlyInAnyOrderElementsOf(LEFT_OUT);
  }

  private UUID awaitDone() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      var done = jdbc.sql("""
              select id from people.data_copy where person = :person and archive is not null
              """).param("person", person.value()).query(UUID.class).optional();
      if (done.isPresent()) return done.get();
      Thread.sleep(100);
    }
    throw new AssertionError("The copy was not made within 30 seconds: "
        + jdbc.sql("select trouble from people.data_copy where person = :person")
            .param("person", person.value())
            .query(String.class)
            .list());
  }

  private byte[] handedOver(TestBrowser browser, UUID copy)
      throws IOException, InterruptedException {
    var page = browser.get("/people/" + person + "/copies").body();
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    var path = "/people/" + person + "/copies/" + copy + "/handover";
    assertThat(page).contains(path);
    var body = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Cookie", browser.cookies())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
      return answer.body();
    }
  }

  private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    var files = new HashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        files.put(entry.getName(), zip.readAllBytes());
    }
    return files;
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }
}
