package org.safeconduct.people.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.MultipartBody;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;

/// An unknown list is explained by hand once, used again by itself, changed and forgotten.
class ColumnsJourneyTest extends JourneyTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern SOURCE = Pattern.compile("/people/import/sources/([0-9a-f-]{36})\"");
  private static final String LIST =
      "Pers.-Nr.;Vorname;Nachname;Tel\n1;Ada;Okoye;+41 22 555 01 01\n";

  private final String code = "C" + UUID.randomUUID();

  private OrganisationId organisation;
  private TestBrowser browser;

  @BeforeEach
  void an_organisation_with_a_focal_point() {
    organisation = new PeopleFixture(jdbc, Clock.systemUTC()).organisation(code);
    browser = focalPoint(organisation);
  }

  @Test
  void a_list_is_explained_once_and_read_by_itself_ever_after() throws Exception {
    var upload = upload(LIST);
    assertThat(awaitPage(upload)).contains(upload + "/columns");
    var form = browser.get(upload + "/columns").body();
    assertThat(form).contains("Vorname", "Okoye", "name=\"column3\"");

    var columns = columns();
    columns.remove("source");
    columns.remove("column0");
    var refused = browser.post(upload + "/columns", columns);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("which column holds the number", "Fill this in");

    assertThat(browser.location(browser.post(upload + "/columns", columns()))).isEqualTo(upload);
    assertThat(awaitPage(upload))
        .contains("as remembered for “Monthly list” of " + code, "Ada Okoye");
    assertThat(awaitPage(upload(LIST.replace("Ada", "Bea")))).contains("Monthly list", "Bea Okoye");
  }

  @Test
  void rows_without_an_organisation_belong_to_the_one_whose_list_it_is() throws Exception {
    var upload = upload(LIST, "");
    browser.get(upload + "/columns");
    browser.post(upload + "/columns", columns());

    assertThat(awaitPage(upload))
        .contains("Ada Okoye")
        .doesNotContain("does not say which organisation");
  }

  @Test
  void what_is_remembered_is_listed_changed_and_forgotten() throws Exception {
    var upload = upload(LIST);
    browser.get(upload + "/columns");
    browser.post(upload + "/columns", columns());
    var listed = browser.get("/people/import/sources?q=monthly").body();
    assertThat(listed).contains("Monthly list", "Vorname", "Given name");
    assertThat(browser.get("/people/import/sources?format=csv").body()).contains("Monthly list");

    var source = SOURCE.matcher(listed);
    assertThat(source.find()).isTrue();
    var path = "/people/import/sources/" + source.group(1);
    assertThat(browser.get(path).body()).contains("Nachname");
    var changed = columns();
    changed.putAll(Map.of("version", "1", "column3", "phone"));
    assertThat(browser.post(path, changed).statusCode()).isEqualTo(302);
    assertThat(browser.post(path, changed).body()).contains("Somebody else changed");
    onlyTheOrganisationSees(path);
    browser.get("/people/import/sources");
    browser.post(path + "/removal", Map.of());

    assertThat(browser.get(path).statusCode()).isEqualTo(404);
    assertThat(awaitPage(upload(LIST))).contains("/columns").doesNotContain("as remembered");
    assertThat(deeds())
        .containsExactly(
            "people.columns-remembered", "people.columns-changed", "people.columns-forgotten");
  }

  private void onlyTheOrganisationSees(String path) {
    var stranger = focalPoint(new PeopleFixture(jdbc, Clock.systemUTC()).organisation("X" + code));
    stranger.get("/people/import/sources");
    assertThat(stranger.get(path).statusCode()).isEqualTo(404);
    assertThat(stranger.post(path + "/removal", Map.of()).statusCode()).isEqualTo(404);
  }

  private Map<String, String> columns() {
    return new HashMap<>(Map.of(
        "source", "Monthly list",
        "organisation", organisation.toString(),
        "column0", "number",
        "column1", "given_name",
        "column2", "family_name"));
  }

  private List<String> deeds() {
    return jdbc.sql("select deed from platform.audit_entry where subject = :id order by id")
        .param("id", organisation.toString())
        .query(String.class)
        .list();
  }

  private TestBrowser focalPoint(OrganisationId organisation) {
    var browser = browser();
    browser.signIn(
        newAccount(
            new Assignment(Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of())),
        PASSWORD);
    return browser;
  }

  private String upload(String list) throws IOException, InterruptedException {
    return upload(list, code);
  }

  private String upload(String list, String organisation) throws IOException, InterruptedException {
    var token = TOKEN.matcher(browser.get("/people/import").body());
    assertThat(token.find()).isTrue();
    var body = new MultipartBody()
        .field("_csrf", token.group(1))
        .field("organisation", organisation)
        .file("file", "hr.csv", list.getBytes(StandardCharsets.UTF_8));
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/people/import"))
        .header("Accept", "text/html")
        .header("Content-Type", MultipartBody.CONTENT_TYPE)
        .header("Cookie", "safeconduct=" + browser.cookie("safeconduct").orElseThrow())
        .POST(BodyPublishers.ofByteArray(body.bytes()))
        .build();
    try (var client = HttpClient.newHttpClient()) {
      return browser.location(client.send(request, BodyHandlers.ofString()));
    }
  }

  private String awaitPage(String path) {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      var page = browser.get(path).body();
      if (!page.contains("<progress")) return page;
    }
    throw new AssertionError("The list at " + path + " was not read within a minute");
  }
}
