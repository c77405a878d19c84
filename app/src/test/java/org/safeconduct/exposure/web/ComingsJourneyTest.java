package org.safeconduct.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.Arrival;
import org.safeconduct.alerts.CapFile;
import org.safeconduct.alerts.Channel;
import org.safeconduct.alerts.Intake;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.ChangeTable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComingsJourneyTest extends JourneyTest {
  private static final Duration MOMENT = Duration.ofSeconds(20);

  @Autowired
  AlertDesk alerts;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void who_comes_after_the_alert_stands_on_its_page_in_the_list_in_files_and_for_programs()
      throws Exception {
    var people = new PeopleFixture(jdbc, Clock.systemUTC());
    var organisation = people.organisation("COMES-" + UUID.randomUUID());
    lives(people, people.person(organisation, "Ben", "Already"));
    var alert = alert();
    whenNoticed(alert);
    var ana = people.person(organisation, "Ana", "Newcomer");
    lives(people, ana);
    var token = newToken(Role.DUTY_OFFICER);
    var path = "/alerts/" + alert + "/comings-and-goings";

    var told = whenTold("/api/v1" + path, token).path("comings").get(0);

    assertThat(told.path("person").asString()).isEqualTo(ana.toString());
    assertThat(told.path("direction").asString()).isEqualTo("came");
    assertThat(told.path("after").asString()).isEqualTo("likely");
    var api = "/api/v1" + path;
    assertThat(get(api + "?direction=went", token)).contains("\"total\":0");
    assertThat(get(api + "?direction=CAME&size=1", token)).contains("\"total\":1");
    assertThat(get(api + "?direction=sideways", token)).contains("\"status\":400", "changed");
    assertThat(get(api + "?size=501", token)).contains("\"status\":400", "500");
    for (var list : List.of(api, api.replace("comings-and-goings", "foreseen")))
      assertThat(get(list, newToken(Role.HEADQUARTERS_DESK)))
          .contains("\"status\":403", "counts-only", "POST /api/v1/exposure");
    var browser = signedIn(Role.DUTY_OFFICER);
    assertThat(browser.get("/alerts/" + alert).body())
        .contains(path, "1 came")
        .doesNotContain("??");
    assertThat(browser.get(path).body())
        .contains("Ana Newcomer", "Came", "badge-likely")
        .doesNotContain("Ben Already", "??");
    assertThat(browser.get(path + "?direction=WENT").body()).doesNotContain("Ana Newcomer");
    assertThat(browser.get(path + "?format=csv&direction=CAME").body())
        .contains("Ana Newcomer", " · Came");
    assertThat(browser.get(path + "?lang=fr").body()).contains("Arrivé").doesNotContain("??");
    assertThat(browser.get(path + "?lang=ar").body()).contains("جاء").doesNotContain("??");
  }

  private void lives(PeopleFixture people, PersonId person) {
    people.station(person, StationKind.DUTY_STATION, PeopleFixture.GENEVA);
    new ChangeTable(jdbc, Clock.systemUTC(), "people.change").record(List.of(person.value()));
  }

  private AlertId alert() {
    var cap = new String(CapFile.bytes("good.cap"), StandardCharsets.UTF_8)
        .replace("<identifier>good", "<identifier>" + UUID.randomUUID())
        .replaceAll("(?s)<area>.*</area>", """
            <area><areaDesc>Geneva</areaDesc><circle>46.2022,6.1457 25</circle></area>""");
    var intake = currentUser.callAs(
        INSTALLER,
        () -> alerts.receive(AlertDocument.of(cap), new Arrival(Channel.API, "test", false)));
    return ((Intake.Taken) intake).alerts().getFirst().id();
  }

  private void whenNoticed(AlertId alert) throws InterruptedException {
    var deadline = System.nanoTime() + MOMENT.toNanos();
    while (System.nanoTime() < deadline
        && !jdbc.sql("select exists (select from exposure.crossing where alert = ?)")
            .param(alert.value())
            .query(Boolean.class)
            .single()) Thread.sleep(100);
  }

  private JsonNode whenTold(String path, String token) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + MOMENT.toNanos();
    JsonNode told;
    do {
      told = JsonMapper.shared().readTree(get(path, token));
    } while (told.path("total").asInt() == 0 && System.nanoTime() < deadline);
    return told;
  }

  private String get(String path, String token) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + token)
        .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
