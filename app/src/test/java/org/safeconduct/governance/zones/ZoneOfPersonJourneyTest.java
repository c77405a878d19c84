package org.safeconduct.governance.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.governance.NetworkJourney;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.StationKind;

/// Whoever lives in a zone finds in their own profile whom to call and where people gather.
class ZoneOfPersonJourneyTest extends NetworkJourney {
  private static final String AROUND_GENEVA = "6.10 46.15\n6.20 46.15\n6.20 46.25\n6.10 46.25";

  @Test
  void the_zone_of_a_home_its_warden_and_its_assembly_point_are_on_the_own_profile() {
    var ana = person("Ana");
    people.station(ana, StationKind.RESIDENCE, PeopleFixture.GENEVA);
    var own = accountOf(ana, Role.TRAVELLER);
    assertThat(own.get("/me/profile").body()).contains("The home lies in no warden zone");

    var zone = drawn();
    warden(zone);
    await(() -> own.get("/me/profile").body().contains("Lakeside"));

    assertThat(own.get("/me/profile").body())
        .contains("Wendy Example", "+41 22 555 01 01", "School yard", "Gate 2")
        .doesNotContain("/network/zones/");
    assertThat(adviser.get("/people/" + ana).body())
        .contains("Wendy Example", "/network/zones/" + zone);

    keepBack(zone);
    assertThat(own.get("/me/profile").body()).contains("Lakeside").doesNotContain("Wendy");
  }

  /// Labels the appointment of the warden above what most are cleared for.
  private void keepBack(String zone) {
    var appointment = jdbc.sql("select id from governance.appointment where zone = :zone")
        .param("zone", UUID.fromString(zone))
        .query(UUID.class)
        .single();
    var cleared = browser();
    cleared.signIn(
        newAccount(new Assignment(Set.of(Role.SECURITY_ADVISER), Set.of(), Set.of(), Set.of(), 3)),
        PASSWORD);
    var label = "/labels/appointment/" + appointment;
    cleared.get(label);
    cleared.post(label, Map.of("code", "STRICTLY_CONFIDENTIAL", "reason", "A threat"));
  }

  private String drawn() {
    adviser.get("/network/zones/new");
    var page = location(adviser.post(
        "/network/zones/new",
        Map.of(
            "code",
            "J" + UUID.randomUUID().toString().substring(0, 8),
            "name",
            "Lakeside",
            "typed",
            AROUND_GENEVA,
            "organisation",
            organisation.toString())));
    adviser.get(page);
    var point =
        Map.of("kind", "ASSEMBLY", "name", "School yard", "latitude", "46.2", "longitude", "6.15");
    var fields = new HashMap<>(point);
    fields.put("access", "Gate 2");
    adviser.post(page + "/points", fields);
    return page.substring(page.lastIndexOf('/') + 1);
  }

  private void warden(String zone) {
    var wendy = person("Wendy");
    people.channel(wendy, Channel.Kind.PHONE, "+41 22 555 01 01", 1);
    adviser.get("/network/posts/new");
    location(adviser.post(
        "/network/posts/new",
        Map.of(
            "who.person",
            wendy.toString(),
            "where.post",
            "WARDEN",
            "where.zone",
            zone,
            "knowingly",
            "true")));
  }
}
