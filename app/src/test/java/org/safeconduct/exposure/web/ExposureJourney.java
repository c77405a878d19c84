package org.safeconduct.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.safeconduct.JourneyTest;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Intake;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.TripsFixture;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the journeys of exposure share: people of an organisation of their own, and programs that
/// ask.
abstract class ExposureJourney extends JourneyTest {
  protected static final Stay ISLAND =
      new Stay("Adamstown", "PN", null, new Position(-130.10, -25.066), Precision.POINT);
  protected static final Stay FAR_AWAY =
      new Stay("Grytviken", "GS", null, new Position(-36.51, -54.28), Precision.POINT);
  /// By when something shows, however busy the machine is.
  protected static final Duration MOMENT = Duration.ofSeconds(20);

  protected static final JsonMapper JSON = new JsonMapper();

  @Autowired
  AlertDesk alerts;

  protected final HttpClient client = HttpClient.newHttpClient();
  protected String code;
  protected OrganisationId organisation;
  protected PeopleFixture people;
  protected TripsFixture trips;

  @BeforeEach
  void an_organisation_of_our_own() {
    people = new PeopleFixture(jdbc, Clock.systemUTC());
    trips = new TripsFixture(jdbc, Clock.systemUTC());
    code = "EXP-" + UUID.randomUUID();
    organisation = people.organisation(code);
  }

  protected void recordNow(PersonId person) {
    for (var row : List.of(
        "people.person set recorded_at = now() where id",
        "travel.leg set recorded_at = now() where person"))
      jdbc.sql("update " + row + " = :id").param("id", person.value()).update();
  }

  protected AlertId alert(int onsetHour, int expiresHour) {
    return alert(
        onsetHour, expiresHour, "<areaDesc>Pitcairn</areaDesc><circle>-25.07,-130.1 20</circle>");
  }

  protected AlertId alert(int onsetHour, int expiresHour, String area) {
    var now = Instant.now();
    var cap = """
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>%s</identifier><sender>exposure@example.org</sender><sent>%s</sent>
          <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
          <info><category>Geo</category><event>Tsunami</event><urgency>Immediate</urgency>
            <severity>Extreme</severity><certainty>Observed</certainty>
            <onset>%s</onset><expires>%s</expires>
            <area>%s</area>
          </info>
        </alert>
        """.formatted(
        UUID.randomUUID(), time(now), time(in(now, onsetHour)), time(in(now, expiresHour)), area);
    var intake = currentUser.callAs(
        INSTALLER,
        () -> alerts.receive(AlertDocument.of(cap), new Arrival(Channel.API, "test", false)));
    return ((Intake.Taken) intake).alerts().getFirst().id();
  }

  protected static Instant in(Instant now, int hours) {
    return now.plus(Duration.ofHours(hours));
  }

  protected static String time(Instant moment) {
    return moment.toString().replaceAll("\\.\\d+Z|Z", "-00:00");
  }

  protected void travels(PersonId person, Stay stay, int fromHour, int untilHour) {
    var now = Instant.now();
    trips.leg(
        trips.trip(person), person, stay, new Interval(in(now, fromHour), in(now, untilHour)));
    changed("travel.change", person);
  }

  protected void changed(String table, PersonId person) {
    new ChangeTable(jdbc, Clock.systemUTC(), table).record(List.of(person.value()));
  }

  protected JsonNode whenPeople(String path, String token, int people, Duration within)
      throws Exception {
    return whenPeople(() -> send(request(path, token)), people, within);
  }

  protected JsonNode whenPeople(Asking asking, int people, Duration within) throws Exception {
    var deadline = Instant.now().plus(within);
    while (true) {
      var answer = JSON.readTree(asking.ask().body());
      if (answer.path("totals").path("people").asInt() == people) return answer;
      assertThat(Instant.now()).as(answer.toString()).isBefore(deadline);
      Thread.sleep(20);
    }
  }

  protected interface Asking {
    HttpResponse<String> ask() throws IOException, InterruptedException;
  }

  protected static List<String> names(JsonNode exposure) {
    var names = new ArrayList<String>();
    exposure.path("people").forEach(person -> names.add(person.path("name").asString()));
    return names;
  }

  protected JsonNode get(String path, String token) throws Exception {
    return JSON.readTree(send(request(path, token)).body());
  }

  protected HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    return send(request(path, token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  protected HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "en");
  }

  protected HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  protected static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
