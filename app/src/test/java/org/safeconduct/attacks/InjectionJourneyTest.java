package org.safeconduct.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Role;
import org.safeconduct.attacks.Doors.Door;
import org.safeconduct.people.PeopleFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// SQL in what a list is searched and sorted by.
class InjectionJourneyTest extends JourneyTest {
  /// Asked together of each page that takes any of them: words that are looked for are taken as
  /// they are, and everything else is told to be wrong at the first field that is.
  private static final List<List<String>> FIELDS = List.of(
      List.of("sort"),
      List.of("q", "text", "place", "traveller", "deed", "actor", "subject"),
      List.of("organisation", "category", "country", "role", "state", "kind", "zone", "post"),
      List.of("source", "group", "person", "cursor", "limit", "page"));

  /// Read on the way to every page, in one place.
  private static final List<String> BEFORE_EVERY_PAGE = List.of("lang");

  /// As long as the attack tells the database to.
  private static final Duration SLEEP = Duration.ofSeconds(9);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name; drop table people.person --",
        "' or '1'='1",
        "name desc, (select pg_sleep(9))",
        "%') union select password_hash from access.account --",
        "\\",
        "$$;select 1;$$",
        "${7*7}__${T(java.lang.Runtime).getRuntime()}__::x"
      })
  void no_list_takes_sql_for_a_word(String attack) {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    people.person(people.organisation("SQL-" + attack.hashCode()), "Ana", "Kept");
    var officer = signedIn(Role.SECURITY_ADVISER, Role.ADMINISTRATOR);
    var auditor = signedIn(Role.AUDITOR);

    var broken = paths(attack).parallelStream()
        .flatMap(path -> faults(path, path.startsWith("/audit") ? auditor : officer))
        .toList();

    assertThat(paths(attack)).hasSizeGreaterThan(100);
    assertThat(broken).isEmpty();
    assertThat(jdbc.sql("select count(*) from people.person").query(Long.class).single())
        .isPositive();
  }

  private static Stream<String> faults(String path, TestBrowser browser) {
    var begun = System.nanoTime();
    var answer = browser.get(path);
    var faults = new ArrayList<String>();
    if (answer.statusCode() >= 500) faults.add(path + " " + answer.statusCode());
    if (answer.body().contains("argon2") || answer.body().contains("PSQL"))
      faults.add(path + " tells too much");
    if (slept(begun) && sleepsAgain(path, browser)) faults.add(path + " sleeps");
    return faults.stream();
  }

  /// A busy machine may take as long once.
  private static boolean sleepsAgain(String path, TestBrowser browser) {
    var begun = System.nanoTime();
    browser.get(path);
    return slept(begun);
  }

  private static boolean slept(long begun) {
    return System.nanoTime() - begun >= SLEEP.toNanos();
  }

  private static String query(List<String> fields, String attack) {
    var value = URLEncoder.encode(attack, StandardCharsets.UTF_8);
    return fields.stream().map(field -> field + "=" + value).collect(Collectors.joining("&"));
  }

  private Set<String> paths(String attack) {
    var paths = new TreeSet<String>();
    paths.add("/account?" + query(BEFORE_EVERY_PAGE, attack));
    mappings
        .getHandlerMethods()
        .forEach((info, method) -> Doors.of(info)
            .filter(InjectionJourneyTest::isList)
            .forEach(door -> FIELDS.stream()
                .filter(fields -> Taken.any(method, fields))
                .forEach(fields -> paths.add(door.pattern() + "?" + query(fields, attack)))));
    return paths;
  }

  private static boolean isList(Door door) {
    return door.method().equals("GET")
        && door.variables() == 0
        && !door.isForPrograms()
        && !door.isAnswerLink()
        && !door.pattern().equals("/live");
  }
}
