package org.safeconduct.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is run for real people holds nothing of the demo; `./safeconduct demo` runs it with the
/// demo's jar beside it (`docs/decisions/0032`).
class DemoApartJourney {
  private static final Path CLASSES = Path.of("../app/target/classes");
  private static final Path DEMO = Path.of("../app/target/demo");
  private static final String OURS = "BOOT-INF/classes/";
  private static final String ABROAD = "203.0.113.7";

  private final OpenBrowser browser = new OpenBrowser();

  @AfterEach
  void stop() {
    browser.close();
  }

  @Test
  void the_jar_of_the_product_holds_nothing_of_the_demo() throws IOException {
    var product = productNames();
    var demo = demoNames();

    assertThat(demo)
        .contains(
            "org/safeconduct/demo/DemoCommand.class",
            "org/safeconduct/demo/synthetic/SyntheticOrganisation.class",
            "org/subethamail/smtp/server/SMTPServer.class",
            "META-INF/services/org.safeconduct.commands.AddedCommand",
            "demo/towns.tsv",
            "messages/demo_fr.properties",
            "static/css/demo.css",
            "templates/demo/mails.html");
    assertThat(product)
        .contains(
            "org/safeconduct/Safeconduct.class",
            "org/safeconduct/commands/ServeCommand.class",
            "org/springframework/boot/SpringApplication.class")
        .doesNotContainAnyElementsOf(demo)
        .noneMatch(name -> name.matches("(.*/)?(safeconduct/)?demo[/._].*"))
        .noneMatch(name -> name.startsWith("org/subethamail/"));
  }

  /// ArchUnit itself is there: Spring Modulith reads with it which rooms there are.
  @Test
  void no_library_of_tests_or_for_developing_is_in_the_jar_of_the_product() throws IOException {
    try (var jar = new ZipFile(RunningProduct.jar().toFile())) {
      assertThat(jar.stream().map(it -> it.getName()).filter(it -> it.endsWith(".jar")))
          .hasSizeGreaterThan(80)
          .noneMatch(it -> it.matches(
              ".*/(subethasmtp|guava-mini|junit|assertj|mockito|archunit-junit5|mock-oauth2|playwright"
                  + "|spring-boot-devtools|spring-boot-test|spring-security-test)[-.].*"));
    }
  }

  @Test
  void whatever_was_compiled_is_in_one_of_the_two_jars() throws IOException {
    var packed = productNames();
    packed.addAll(demoNames());

    try (var files = Files.walk(CLASSES)) {
      assertThat(files
              .filter(Files::isRegularFile)
              .map(it -> CLASSES.relativize(it).toString()))
          .hasSizeGreaterThan(2_000)
          .allMatch(packed::contains);
    }
  }

  @Test
  void the_jar_of_the_product_serves_no_mailbox_and_nothing_else_of_the_demo(@TempDir Path folder)
      throws Exception {
    try (var product = RunningProduct.serve(folder.resolve("data"))) {
      var administrator = browser.desk(product.address());
      setUp(administrator, product.setUpCode());
      noSecondFactor(folder.resolve("data"));
      signIn(administrator);

      assertThat(status(administrator, "/account")).isEqualTo(200);
      assertThat(administrator.content()).doesNotContain("/demo");
      assertThat(status(administrator, "/demo/mail")).isEqualTo(404);
      assertThat(status(administrator, "/css/demo.css")).isEqualTo(404);
      assertThat(fromAbroad(product.address() + "/sign-in")).isEqualTo(403);
    }
  }

  @Test
  void the_product_alone_says_where_the_demo_is(@TempDir Path folder) throws Exception {
    var out = folder.resolve("out.txt");
    var process = RunningProduct.start(out, "demo", "--size", "s");

    try {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(Files.readString(out).strip())
        .isEqualTo("The demo is not in this jar, which is for real people. In the source folder,"
            + " ./safeconduct demo builds and starts it.");
  }

  @Test
  void the_demo_has_its_mailbox_in_words_and_colours_and_lets_others_look() throws Exception {
    var demo = RunningDemo.shared();
    var officer = browser.desk(demo.address());
    OpenBrowser.signIn(officer, "duty-officer");

    assertThat(status(officer, "/demo/mail")).isEqualTo(200);
    assertThat(officer.locator("h1").innerText()).isEqualTo("Demo mail");
    assertThat(officer.locator("a[href='/demo/mail']").count()).isPositive();
    assertThat(status(officer, "/css/demo.css")).isEqualTo(200);
    assertThat(fromAbroad(demo.address() + "/sign-in")).isEqualTo(200);
  }

  private static int status(Page page, String path) {
    return page.navigate(path).status();
  }

  private static void setUp(Page page, String code) {
    page.navigate("/setup");
    page.fill("#code", code);
    page.fill("#username", "first");
    page.fill("#name", "Amina Okoye");
    page.fill("#password", "nine green bottles");
    page.click("main form button");
    page.waitForSelector("main a[href='/sign-in']");
  }

  /// As if nobody asked administrators for one.
  private static void noSecondFactor(Path data) throws Exception {
    try (var connection = KeptSession.open(data);
        var statement = connection.createStatement()) {
      statement.execute("delete from access.demanded_factor");
    }
  }

  private static void signIn(Page page) {
    page.navigate("/sign-in");
    page.fill("input[name=username]", "first");
    page.fill("input[name=password]", "nine green bottles");
    page.click("main form button");
    page.waitForURL(it -> !it.contains("/sign-in"));
  }

  /// How a request by plain HTTP is answered that a proxy brings from another network.
  private static int fromAbroad(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address))
        .header("X-Forwarded-For", ABROAD)
        .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  /// Classes and resources of the product and of its libraries.
  private static Set<String> productNames() throws IOException {
    var names = new TreeSet<String>();
    try (var jar = new ZipFile(RunningProduct.jar().toFile())) {
      for (var entry : jar.stream().filter(it -> !it.isDirectory()).toList()) {
        var name = entry.getName();
        names.add(name.startsWith(OURS) ? name.substring(OURS.length()) : name);
        if (name.endsWith(".jar")) names.addAll(namesWithin(jar.getInputStream(entry)));
      }
    }
    return names;
  }

  private static Set<String> namesWithin(InputStream library) throws IOException {
    var names = new TreeSet<String>();
    try (var entries = new ZipInputStream(library)) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry())
        if (!entry.isDirectory()) names.add(entry.getName());
    }
    return names;
  }

  /// Those of the demo and of its libraries, without what every jar has.
  private static Set<String> demoNames() throws IOException {
    var names = new TreeSet<String>();
    try (var jars = Files.newDirectoryStream(DEMO, "*.jar")) {
      for (var jar : jars) names.addAll(namesWithin(Files.newInputStream(jar)));
    }
    names.removeIf(it -> it.matches(
        "META-INF/(?!services/org\\.safeconduct).*|module-info\\.class|LICENSE.*|NOTICE.*"));
    return names;
  }
}
