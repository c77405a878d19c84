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
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.lists.workbook.Xlsx;

/// A file in which the list is not where it is looked for says where it may be.
class OtherSheetsJourneyTest extends JourneyTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final byte[] WORKBOOK = new Xlsx()
      .sheet("Notes", Xlsx.texts(List.of(List.of("Please read"), List.of("Sent by Ms Okoye"))))
      .sheet(
          "All people",
          Xlsx.texts(List.of(
              List.of("number", "given_name", "family_name"), List.of("1", "Ada", "Okoye"))))
      .bytes();

  private final String code = "S" + UUID.randomUUID();

  private TestBrowser browser;

  @BeforeEach
  void a_focal_point() {
    var organisation = new PeopleFixture(jdbc, Clock.systemUTC()).organisation(code);
    browser = browser();
    browser.signIn(
        newAccount(
            new Assignment(Set.of(Role.FOCAL_POINT), Set.of(organisation.value()), Set.of())),
        PASSWORD);
  }

  @Test
  void a_workbook_that_begins_with_notes_names_its_sheets_and_another_can_be_chosen()
      throws Exception {
    var upload = upload(WORKBOOK, "");

    var refused = awaitPage(upload);

    assertThat(refused)
        .contains("No row names the columns", "“Notes” was read", "also has: All people")
        .contains("value=\"All people\"")
        .doesNotContain("Say what the columns mean");
    assertThat(browser.location(browser.post(upload + "/sheet", Map.of("sheet", "All people"))))
        .isEqualTo(upload);
    assertThat(awaitPage(upload)).contains("Ada Okoye").doesNotContain("No row names the columns");
  }

  @Test
  void a_wrong_name_of_a_sheet_offers_those_there_are_and_the_page_can_be_opened_again()
      throws Exception {
    var upload = upload(WORKBOOK, "Staff");

    assertThat(awaitPage(upload)).contains("has no sheet “Staff”", "value=\"All people\"");
    assertThat(browser.get(upload + "?lang=fr").statusCode()).isEqualTo(200);
    assertThat(browser.get(upload + "?lang=fr").body()).contains("Lire une autre feuille");
  }

  @Test
  void a_pdf_is_no_list_is_forgotten_and_nobody_is_asked_what_its_columns_mean() throws Exception {
    var upload = upload("%PDF-1.7\n1 0 obj; a, b, c\n".getBytes(StandardCharsets.UTF_8), "");

    assertThat(awaitPage(upload))
        .contains("This is a PDF file and no list", "workbook (.xlsx)")
        .doesNotContain("Say what the columns mean");
    assertThat(browser.get(upload + "/columns").statusCode()).isEqualTo(404);
  }

  @Test
  void what_changes_is_shown_in_words_and_not_in_codes() throws Exception {
    var list = "number,given_name,family_name,category\n1,Ada,Okoye,consultant\n";

    var preview = awaitPage(upload(list.getBytes(StandardCharsets.UTF_8), ""));

    assertThat(preview).contains("<ins><bdi>Consultant</bdi></ins>").doesNotContain(">CONSULTANT<");
  }

  private String upload(byte[] list, String sheet) throws IOException, InterruptedException {
    var token = TOKEN.matcher(browser.get("/people/import?lang=en").body());
    assertThat(token.find()).isTrue();
    var body = new MultipartBody()
        .field("_csrf", token.group(1))
        .field("organisation", code)
        .field("sheet", sheet)
        .file("file", "list", list);
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
