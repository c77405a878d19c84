package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;

/// Whatever shows the people of a headcount bears the label of the highest file among them.
class LabelledHeadcountJourneyTest extends HeadcountPagesTest {
  private static final String LABEL = "Strictly confidential";
  private TestBrowser cleared;
  private HeadcountId id;
  private String board;

  @BeforeEach
  void one_file_of_two_is_labelled_higher() {
    var amina = people.person(organisation, "Amina", "Okoye");
    var bo = people.person(organisation, "Bo", "Lindqvist");
    id = opened(amina, bo);
    board = "/headcounts/" + id;
    said(id, amina, SAFE);
    said(id, bo, SAFE);
    cleared = browser();
    cleared.signIn(
        newAccount(new Assignment(Set.of(Role.SECURITY_ADVISER), Set.of(), Set.of(), Set.of(), 3)),
        PASSWORD);
    var label = "/labels/person/" + amina;
    cleared.get(label);
    cleared.post(label, Map.of("code", "STRICTLY_CONFIDENTIAL", "reason", "A threat"));
  }

  @Test
  void board_call_list_print_and_search_bear_the_label() {
    for (var page : List.of(board, board + "/calls", board + "/calls/print", "/search?q=Okoye"))
      assertThat(cleared.get(page).body()).as(page).contains(LABEL);
    assertThat(cleared.get(board + "?q=Lindqvist").body()).doesNotContain(LABEL);
  }

  @Test
  void the_certificate_bears_it_on_the_page_on_paper_and_for_programs() throws Exception {
    cleared.get(board + "/closure");
    cleared.post(board + "/closure", Map.of("reason", ""));

    assertThat(cleared.get(board + "/certificate").body()).contains(LABEL);
    assertThat(cleared.get(board + "/certificate.json").headers().firstValue("Safeconduct-Label"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("STRICTLY_CONFIDENTIAL"));
    try (var pdf = Loader.loadPDF(bytes(board + "/certificate.pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(LABEL);
    }
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Cookie", cleared.cookies())
        .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofByteArray()).body();
    }
  }
}
