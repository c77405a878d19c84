package org.safeconduct.exposure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.NewAccount;
import org.safeconduct.access.Role;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.people.PersonId;
import org.safeconduct.travel.TripId;
import tools.jackson.databind.JsonNode;

class ForeseenJourneyTest extends ExposureJourney {
  @Test
  void
      a_leg_booked_into_an_expected_alert_stands_on_its_page_in_the_list_in_files_and_for_programs()
          throws Exception {
    var alert = alert(24, 30);
    whenCompared(alert);
    var ana = people.person(organisation, "Ana", "Traveller");
    travels(ana, ISLAND, 20, 40);
    var token = newToken(Role.DUTY_OFFICER);
    var path = "/alerts/" + alert + "/foreseen";

    var told = whenTold("/api/v1" + path, token).path("plans").get(0);

    assertThat(told.path("person").asString()).isEqualTo(ana.toString());
    assertThat(told.path("change").asString()).isEqualTo("booked");
    assertThat(told.path("before").isNull()).isTrue();
    assertThat(told.path("after").asString()).isEqualTo("likely");
    assertThat(get("/api/v1" + path + "?change=called-off", token).path("total").asInt())
        .isZero();
    assertThat(status("/api/v1" + path + "?change=sideways", token)).isEqualTo(400);
    var officer = signedIn(Role.DUTY_OFFICER);
    assertThat(officer.get("/alerts/" + alert).body())
        .contains(path, "booked into it 1")
        .doesNotContain("??");
    assertThat(officer.get(path).body())
        .contains("Ana Traveller", "Booked", "badge-likely")
        .doesNotContain("??");
    assertThat(officer.get(path + "?change=CALLED_OFF").body()).doesNotContain("Ana Traveller");
    assertThat(officer.get(path + "?format=csv&change=BOOKED").body())
        .contains("Ana Traveller", " · Booked");
    assertThat(officer.get(path + "?lang=fr").body()).contains("Réservée").doesNotContain("??");
    assertThat(officer.get(path + "?lang=ar").body()).contains("حُجزت").doesNotContain("??");
  }

  @Test
  void the_page_of_a_trip_and_my_own_page_name_the_alerts_on_the_way() throws Exception {
    var ana = people.person(organisation, "Ana", "Traveller");
    travels(ana, ISLAND, 20, 40);
    var alert = alert(24, 30);
    whenCompared(alert);
    var officer = signedIn(Role.DUTY_OFFICER);
    var trip = "/trips/" + trip(ana);

    assertThat(officer.get(trip).body()).contains(trip + "/alerts").doesNotContain("??");
    alert(24, 30, "<areaDesc>Nowhere-on-Sea</areaDesc>");
    assertThat(officer.get(trip + "/alerts").body())
        .contains("could not be placed on the map")
        .contains("/alerts/" + alert, "Tsunami", "Adamstown")
        .doesNotContain("??");
    assertThat(traveller(ana).get("/me").body())
        .contains("/alerts/" + alert, "Tsunami", "Adamstown", ">Likely</span>", "tinerary")
        .doesNotContain("??");
  }

  @Test
  void programs_learn_which_alerts_a_stay_would_meet() throws Exception {
    var alert = alert(24, 30);
    whenCompared(alert);
    var token = newToken(Role.DUTY_OFFICER);
    var from = Instant.now().plus(Duration.ofHours(25));
    var stay = "/api/v1/alerts-at?place=PN&from=" + from + "&to=" + from.plusSeconds(60);

    assertThat(get(stay, token).toString()).contains(alert.toString());
    assertThat(get(stay.replace("PN", "Nairobi"), token).toString())
        .doesNotContain(alert.toString());
    assertThat(get("/api/v1/alerts-at?place=PN", token).toString()).contains(alert.toString());
    assertThat(status("/api/v1/alerts-at?from=" + from, token)).isEqualTo(400);
    assertThat(status(stay + "&to=yesterday", token)).isEqualTo(400);
    assertThat(status(stay.replace("PN", "Xanadu"), token)).isEqualTo(400);
    var fault = get(stay.replace("PN", "San+Jose"), token).at("/faults/0");
    assertThat(fault.path("code").asString()).isEqualTo("place-ambiguous");
    assertThat(fault.path("allowed").toString()).contains("San Jose, US (California)");
    assertThat(fault.path("detail").asString()).contains("“San Jose”", "Send one of");
  }

  @Test
  void programs_learn_which_alerts_hold_at_a_point() throws Exception {
    var alert = alert(-1, 30);
    whenCompared(alert);
    var token = newToken(Role.DUTY_OFFICER);
    var now = "&to=" + Instant.now().plusSeconds(60);
    var point = "/api/v1/alerts-at?latitude=-25.066&longitude=-130.1";

    var nowhere = alert(-1, 30, "<areaDesc>Nowhere-on-Sea</areaDesc>");

    assertThat(get(point + now, token).toString()).contains(alert.toString());
    var told = get(point + now, token);
    assertThat(told.path("unlocatedAlerts").asInt())
        .isPositive()
        .isEqualTo(told.path("unlocated").size());
    assertThat(told.path("unlocated").toString()).contains(nowhere.toString());
    assertThat(told.path("alerts").toString()).doesNotContain(nowhere.toString());
    assertThat(get("/api/v1/alerts-at?latitude=-25.066&longitude=130.1" + now, token)
            .toString())
        .contains("alerts")
        .doesNotContain(alert.toString());
    for (var wrong : List.of(
        point + "&place=PN",
        "/api/v1/alerts-at?latitude=-25.066",
        "/api/v1/alerts-at?longitude=-130.1",
        point.replace("-25.066", "91"),
        point.replace("-130.1", "NaN"),
        point.replace("-25.066", "south")))
      assertThat(status(wrong, token)).as(wrong).isEqualTo(400);
  }

  private int status(String path, String token) throws Exception {
    return get(path, token).path("status").asInt();
  }

  private TestBrowser traveller(PersonId person) {
    var username = "own-" + person;
    var wanted = new NewAccount(
        username, "Ana Traveller", PASSWORD, person.value(), Assignment.of(Role.TRAVELLER), null);
    currentUser.callAs(INSTALLER, () -> accounts.create(wanted));
    var browser = browser();
    browser.signIn(username, PASSWORD);
    return browser;
  }

  private TripId trip(PersonId person) {
    return new TripId(jdbc.sql("select id from travel.trip where person = ?")
        .param(person.value())
        .query(UUID.class)
        .single());
  }

  private void whenCompared(AlertId alert) throws InterruptedException {
    var deadline = Instant.now().plus(MOMENT);
    while (!jdbc.sql("select exists (select from exposure.first_comparison where alert = ?)")
        .param(alert.value())
        .query(Boolean.class)
        .single()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(50);
    }
  }

  private JsonNode whenTold(String path, String token) throws Exception {
    var deadline = Instant.now().plus(MOMENT);
    while (true) {
      var told = get(path, token);
      if (told.path("total").asInt() > 0) return told;
      assertThat(Instant.now()).as(told.toString()).isBefore(deadline);
      Thread.sleep(50);
    }
  }
}
