package org.safeconduct.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The demo lies beside the product and not in it (`docs/decisions/0032`): nothing of the product
/// needs a class, a library, a table, a page or a word of it. What the jars hold,
/// `DemoApartJourney`
/// in `e2e` tells.
class HouseDemoTest {
  private static final String DEMO = "org.safeconduct.demo..";

  /// What is looked up by name: a class, a file, a table, an address, a message.
  private static final Pattern LOOKED_UP = Pattern.compile("\\bdemo[./]\\w+");

  /// Files that the demo's jar takes, as `app/pom.xml` says it.
  private static final Pattern OF_THE_DEMO =
      Pattern.compile(".*(/demo/|/demo[._]|\\.AddedCommand$).*");

  @Test
  void no_class_of_the_product_needs_the_demo_or_its_mail_server() {
    noClasses()
        .that()
        .resideOutsideOfPackage(DEMO)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DEMO, "org.subethamail..", "com.github.davidmoten..")
        .check(Compiled.CODE);
  }

  @Test
  void nothing_of_the_product_looks_up_anything_of_the_demo_by_name() {
    assertThat(files(".java", ".html", ".properties", ".yaml", ".sql", ".js", ".css", ".factories"))
        .hasSizeGreaterThan(1_000)
        .flatExtracting(HouseDemoTest::lookedUp)
        .isEmpty();
  }

  @Test
  void a_name_of_the_demo_is_noticed() {
    assertThat(names("load(\"org.safeconduct.demo.Seeder\"); get(\"/demo/mail\")"))
        .containsExactly("demo.Seeder", "demo/mail");
    assertThat(
            names("./safeconduct demo. result(\"demo\") in demo-data, console.check.backup.demo="))
        .isEmpty();
  }

  private static Stream<String> files(String... ends) {
    return Stream.of(ends)
        .flatMap(end -> Sources.files(House.ROOT.resolve("app/src/main"), end).stream())
        .map(path -> House.ROOT.relativize(path).toString())
        .filter(name -> !OF_THE_DEMO.matcher(name).matches());
  }

  private static List<String> lookedUp(String name) {
    return names(Sources.read(House.ROOT.resolve(name))).stream()
        .map(it -> name + ": " + it)
        .toList();
  }

  private static List<String> names(String text) {
    return LOOKED_UP.matcher(text).results().map(it -> it.group()).toList();
  }
}
