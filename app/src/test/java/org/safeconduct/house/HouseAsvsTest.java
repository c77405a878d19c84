package org.safeconduct.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safeconduct.house.Sources.Source;
import org.yaml.snakeyaml.Yaml;

/// `docs/asvs.yaml` says how each requirement of OWASP ASVS 5.0.0 is met and which test shows it;
/// `docs/asvs.md` is written from it. After a change: `mvn -pl app -am test -Dtest=HouseAsvsTest
/// -Ddocs.update=true -Dsurefire.failIfNoSpecifiedTests=false`.
class HouseAsvsTest {
  private static final Set<String> STATES = Set.of("met", "partly", "open", "not applicable");
  private static final Map<String, Integer> LEVELS = levels();
  private static final Map<String, Object> PAPER = paper();

  @Test
  void every_requirement_of_level_one_and_two_of_a_complete_chapter_is_answered() {
    var answered = requirements().stream().map(Requirement::id).collect(Collectors.toSet());
    var complete = (List<?>) PAPER.get("complete");

    assertThat(LEVELS.entrySet().stream()
            .filter(it -> it.getValue() <= 2 && complete.contains(chapter(it.getKey())))
            .map(Map.Entry::getKey)
            .filter(id -> !answered.contains(id)))
        .isEmpty();
  }

  /// A chapter is complete when nothing of it is partly done or open but what is named, with a
  /// reason, among the exceptions; whatever is met has left that list.
  @Test
  void what_is_not_met_in_a_complete_chapter_is_an_exception_with_a_reason() {
    var complete = (List<?>) PAPER.get("complete");

    assertThat(requirements().stream()
            .filter(it -> LEVELS.get(it.id()) <= 2 && complete.contains(chapter(it.id())))
            .filter(it -> Set.of("partly", "open").contains(it.status()))
            .map(Requirement::id))
        .containsExactlyInAnyOrderElementsOf(exceptions().keySet());
    assertThat(exceptions()).hasSize((Integer) PAPER.get("exceptions-counted"));
    assertThat(exceptions().values()).allSatisfy(it -> assertThat(it).hasSizeGreaterThan(20));
  }

  /// What is met without a test is held by reading alone, and named.
  @Test
  void what_is_met_has_a_test_or_is_named_as_held_by_reading() {
    assertThat(requirements().stream()
            .filter(it -> it.status().equals("met") && it.tests().isEmpty())
            .map(Requirement::id))
        .containsExactlyInAnyOrderElementsOf(
            ((List<?>) PAPER.get("by-reading")).stream().map(Object::toString).toList());
  }

  @Test
  void every_answer_has_an_id_of_the_standard_once_a_status_and_words() {
    assertThat(requirements()).extracting(Requirement::id).doesNotHaveDuplicates();
    assertThat(requirements()).allSatisfy(it -> {
      assertThat(LEVELS).as(it.id()).containsKey(it.id());
      assertThat(STATES).as(it.id()).contains(it.status());
      assertThat(it.words()).as(it.id()).isNotBlank();
    });
  }

  @Test
  void every_test_that_is_named_exists() {
    var sources = Sources.all();

    assertThat(requirements().stream()
            .flatMap(it -> it.tests().stream())
            .filter(test -> sources.stream().noneMatch(source -> holds(source, test)))
            .distinct())
        .isEmpty();
  }

  @Test
  void the_page_is_the_one_in_the_docs() throws IOException {
    var file = House.ROOT.resolve("docs/asvs.md");
    var now = page();
    if (Boolean.getBoolean("docs.update")) Files.writeString(file, now);

    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("docs/asvs.md is out of date; run this test with -Ddocs.update=true")
        .isEqualTo(now);
  }

  private static String page() {
    var page = new StringBuilder("""
        # OWASP ASVS 5.0.0

        Written by `HouseAsvsTest` from `asvs.yaml`. Ids refer to the
        [standard](https://owasp.org/www-project-application-security-verification-standard/);
        the words are ours.
        """);
    var counts = requirements().stream()
        .collect(Collectors.groupingBy(Requirement::status, TreeMap::new, Collectors.counting()));
    page.append('\n')
        .append(counts.entrySet().stream()
            .map(it -> it.getValue() + " " + it.getKey())
            .collect(Collectors.joining(", ", "", ".\n")));
    page.append("\n## What is not met at levels 1 and 2, and why: ")
        .append(exceptions().size())
        .append("\n\n| id | why |\n|---|---|\n");
    exceptions().forEach((id, why) -> page.append("| %s | %s |\n".formatted(id, why)));
    page.append("\n## Met without a test, by reading alone: ")
        .append(((List<?>) PAPER.get("by-reading")).size())
        .append("\n\n")
        .append(((List<?>) PAPER.get("by-reading"))
            .stream().map(Object::toString).collect(Collectors.joining(", ", "", ".\n")));
    page.append(
        "\n## Every requirement\n\n| id | level | status | how | tests |\n|---|---|---|---|---|\n");
    requirements()
        .forEach(it -> page.append("| %s | %d | %s | %s | %s |\n"
            .formatted(
                it.id(),
                LEVELS.get(it.id()),
                it.status(),
                it.words(),
                String.join(", ", it.tests()).replace("_", " "))));
    return page.toString();
  }

  private static boolean holds(Source source, String test) {
    var parts = test.split("\\.", 2);
    return source.name().endsWith("/" + parts[0] + ".java")
        && (parts.length == 1 || source.text().contains("void " + parts[1] + "("));
  }

  private static List<Requirement> requirements() {
    return ((List<?>) PAPER.get("requirements"))
        .stream().map(it -> Requirement.of((Map<?, ?>) it)).toList();
  }

  private static Map<String, String> exceptions() {
    var exceptions = new TreeMap<String, String>();
    ((Map<?, ?>) PAPER.get("exceptions"))
        .forEach((id, why) -> exceptions.put(id.toString(), why.toString()));
    return exceptions;
  }

  private static String chapter(String id) {
    return id.split("\\.", 2)[0];
  }

  private static Map<String, Object> paper() {
    return new Yaml().load(Sources.read(House.ROOT.resolve("docs/asvs.yaml")));
  }

  private static Map<String, Integer> levels() {
    return Sources.read(House.ROOT.resolve("docs/asvs-ids.txt"))
        .lines()
        .filter(line -> line.startsWith("V"))
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(it -> it[0], it -> Integer.valueOf(it[1])));
  }

  /// One answer.
  private record Requirement(String id, String status, String words, List<String> tests) {
    static Requirement of(Map<?, ?> it) {
      var tests = it.get("tests") instanceof List<?> list
          ? list.stream().map(Object::toString).toList()
          : List.<String>of();
      return new Requirement(
          (String) it.get("id"), (String) it.get("status"), (String) it.get("words"), tests);
    }
  }
}
