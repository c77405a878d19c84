package org.safeconduct.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.safeconduct.people.PeopleFixture;

/// What a page costs on a satellite link, with its scripts and style sheets, compressed.
class PageWeightJourneyTest extends JourneyTest {
  private static final Pattern PART = Pattern.compile(
      "(?:src|href|data-library)=\"(/(?:js|css|vendor)/[^\"]+\\.(?:js|css))[^\"]*\"");
  private static final Pattern IMPORT =
      Pattern.compile("(?:from|import|import\\()\\s*'(\\.[^']+\\.js)'");
  private static final Pattern NOT_THE_SHELL = Pattern.compile("/vendor/maplibre/.*");

  @Test
  void the_console_weighs_at_most_250_kilobytes_without_the_map_library() throws IOException {
    var officer = signedIn(Role.DUTY_OFFICER);

    var parts = parts(officer, officer.get("/console").body());

    assertThat(parts)
        .contains("/js/map/view.js", "/js/live.js")
        .anyMatch(it -> it.startsWith("/css/base"));
    assertThat(weight(officer, "/console", parts)).isLessThanOrEqualTo(250_000);
  }

  @Test
  void a_list_in_text_mode_weighs_at_most_30_kilobytes_and_needs_no_script_but_to_be_cleared()
      throws IOException {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var code = "W-" + UUID.randomUUID();
    var organisation = people.organisation(code);
    for (var number = 0; number < 60; number++)
      people.person(organisation, "Given " + UUID.randomUUID(), "Family " + number);
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/people");
    officer.post("/display", Map.of("mode", "text"));

    var path = "/people?q=Family";
    var page = officer.get(path).body();
    var parts = parts(officer, page);

    assertThat(page.split("Given ", -1)).hasSizeGreaterThanOrEqualTo(50);
    assertThat(page).containsOnlyOnce("<script").contains("src=\"/js/session-");
    assertThat(weight(officer, path, parts)).isLessThanOrEqualTo(30_000);
  }

  private static Set<String> parts(TestBrowser browser, String page) {
    var parts = new LinkedHashSet<String>();
    var open = new ArrayDeque<String>();
    PART.matcher(page).results().forEach(it -> open.add(it.group(1)));
    while (!open.isEmpty()) {
      var path = open.poll();
      if (NOT_THE_SHELL.matcher(path).matches() || !parts.add(path) || path.endsWith(".css"))
        continue;
      IMPORT
          .matcher(browser.get(path).body())
          .results()
          .forEach(it -> open.add(URI.create(path).resolve(it.group(1)).getPath()));
    }
    return parts;
  }

  private static int weight(TestBrowser browser, String page, Set<String> parts)
      throws IOException {
    int weight = compressed(browser, page);
    for (var part : parts) weight += compressed(browser, part);
    return weight;
  }

  private static int compressed(TestBrowser browser, String path) throws IOException {
    var answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(answer.body().getBytes(UTF_8));
    }
    return bytes.size();
  }
}
