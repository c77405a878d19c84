package org.safeconduct.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every form behind a sign-in carries its token: the template engine adds one to what says
/// `th:action`, and to nothing else.
class HouseFormsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern FORM = Pattern.compile("<form\\b(?:[^>\"]|\"[^\"]*\")*>");
  private static final Pattern POST = Pattern.compile("method=\"post\"");

  /// Opened by a link that is the secret itself, without a session; or sent to another site, which
  /// shall not see a token of ours.
  private static final Set<String> WITHOUT_SESSION = Set.of(
      "access/_elsewhere.html",
      "_link.html",
      "platform/door.html",
      "crisis/answer.html",
      "governance/nominee.html",
      "people/invited.html");

  @Test
  void every_form_that_is_sent_gets_a_token() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      var templates = files.filter(it -> it.toString().endsWith(".html")).toList();
      assertThat(templates).flatExtracting(HouseFormsTest::forms).hasSizeGreaterThan(100);
      assertThat(templates)
          .filteredOn(it -> !WITHOUT_SESSION.contains(TEMPLATES.relativize(it).toString()))
          .flatExtracting(HouseFormsTest::withoutToken)
          .isEmpty();
    }
  }

  @Test
  void a_form_without_an_action_of_the_engine_is_noticed() {
    assertThat(withoutToken("<form class=\"panel\" method=\"post\" action=\"\">"))
        .hasSize(1);
    assertThat(withoutToken("<form method=\"post\" th:action=\"@{/a}\">")).isEmpty();
    assertThat(withoutToken("<form method=\"get\" action=\"\">")).isEmpty();
  }

  private static List<String> forms(Path template) {
    return forms(text(template)).toList();
  }

  private static List<String> withoutToken(Path template) {
    return withoutToken(text(template)).stream()
        .map(form -> template.getFileName() + ": " + form)
        .toList();
  }

  private static List<String> withoutToken(String text) {
    return forms(text).filter(form -> !form.contains("th:action=")).toList();
  }

  private static Stream<String> forms(String text) {
    return FORM.matcher(text)
        .results()
        .map(it -> it.group())
        .filter(form -> POST.matcher(form).find());
  }

  private static String text(Path template) {
    try {
      return Files.readString(template);
    } catch (IOException unreadable) {
      throw new IllegalStateException("not read: " + template, unreadable);
    }
  }
}
