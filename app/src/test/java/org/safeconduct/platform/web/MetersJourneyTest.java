package org.safeconduct.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;

/// Whoever collects the metrics sees what is sent, what waits, what is answered, and which feed
/// has fallen silent.
class MetersJourneyTest extends JourneyTest {
  private static final String QUEUED = "safeconduct_messages_queued_total{channel=\"email\"}";
  private static final String HANDED_OVER =
      "safeconduct_messages_handed_over_total{channel=\"email\"}";
  private static final String FAILED =
      "safeconduct_messages_failed_total{channel=\"email\",reason=\"no-address\"}";
  private static final String ANSWERED =
      "safeconduct_answers_recorded_total{channel=\"api\",status=\"safe\"}";

  private ApiCaller program;

  @BeforeEach
  void a_program() {
    program = new ApiCaller(port, newToken(Role.DUTY_OFFICER));
  }

  @Test
  void messages_and_answers_are_counted() {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("M" + UUID.randomUUID());
    var amina = people.person(organisation, "Amina", "Okoye");
    people.channel(amina, Channel.Kind.EMAIL, amina + "@example.org", 1);
    var unreachable = people.person(organisation, "Chidi", "Okoye");
    var before = Map.of(
        QUEUED, meter(QUEUED),
        HANDED_OVER, meter(HANDED_OVER),
        FAILED, meter(FAILED),
        ANSWERED, meter(ANSWERED));

    var id = openAbout(amina, unreachable);
    var answer = "{\"person\":\"" + amina + "\",\"status\":\"safe\"}";
    program.post("/api/v1/headcounts/" + id + "/answers", "application/json", answer);

    before.forEach((meter, then) -> await(() -> meter(meter) > then));
    assertThat(meter("safeconduct_messages_handover_seconds_count{channel=\"email\"}"))
        .isPositive();
    assertThat(meter("safeconduct_messages_waiting{channel=\"email\"}")).isNotNegative();
    assertThat(meter("safeconduct_messages_oldest_age_seconds{channel=\"email\"}"))
        .isNotNegative();
  }

  @Test
  void each_feed_says_how_long_ago_it_was_read() throws Exception {
    var name = "meter-" + UUID.randomUUID();
    var folder = Files.createDirectories(DATA.resolve("feeds").resolve(name));
    var officer = signedIn(Role.ADMINISTRATOR);
    officer.get("/alerts/feeds/new");
    officer.post(
        "/alerts/feeds",
        Map.of("name", name, "kind", "FOLDER", "address", folder.toString(), "every", "60"));

    await(() -> meter("safeconduct_feeds_success_age_seconds{feed=\"" + name + "\"}") >= 0);
  }

  private String openAbout(PersonId amina, PersonId chidi) {
    var body = """
        {"people": ["%s", "%s"], "title": "Metrics", "exercise": true,
         "words": {"en": {"subject": "Safe?", "body": "Answer: {link}"}}}
        """.formatted(amina, chidi);
    var opened = program.post("/api/v1/headcounts", "application/json", body);
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
    return ApiCaller.json(opened).path("id").asString();
  }

  /// What a collector reads; less than 0 if there is no such number.
  private double meter(String name) {
    return browser()
        .get("/actuator/prometheus", "Accept", "text/plain")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length()).strip()))
        .findFirst()
        .orElse(-1);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline)
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
