package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Role;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportOutcome;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterJourneyTest extends JourneyTest {
  private static final Actor IMPORTER = new Actor.SystemJob(
      "importer", java.util.Set.of(Duty.IMPORT_PEOPLE, Duty.IMPORT_TRIPS, Duty.RUN_JOBS));

  @Autowired
  ListImports imports;

  @Autowired
  CurrentUser actors;

  @Test
  void whoever_is_in_a_list_gets_a_zone_and_is_shown_on_every_page() throws Exception {
    var code = "J" + UUID.randomUUID();
    var zone = zone(code);
    run(ListKind.PEOPLE, """
        number,organisation,given_name,family_name,email,residence,lat,lon
        7,%s,Amélie,Journée,amelie@example.org,Suva,-18.14,178.44
        """.formatted(code));
    var outcome = run(ListKind.TRIPS, """
        reference,person_number,organisation,place,country,from,to
        %s,7,%s,Nairobi,KE,2090-11-24,2090-11-26
        """.formatted(code, code));
    assertThat(outcome).isInstanceOf(ImportOutcome.Stored.class);
    awaitZone(code, zone);
    var person = jdbc.sql("select person from people.subject where zone = :zone")
        .param("zone", zone)
        .query(UUID.class)
        .single();
    var trip = jdbc.sql("select id from travel.trip where reference = :code")
        .param("code", code)
        .query(UUID.class)
        .single();
    var officer = signedIn(Role.DUTY_OFFICER, Role.SECURITY_ADVISER, Role.ADMINISTRATOR);
    assertThat(officer.get("/people?q=amelie+journee").body()).contains("Amélie Journée");
    assertThat(officer.get("/people/" + person).body()).contains("Suva", "amelie@example.org");
    assertThat(officer.get("/people?q=journee&format=csv").body()).contains("Amélie Journée,7,");
    assertThat(officer.get("/trips?traveller=journee").body()).contains("Nairobi");
    assertThat(officer.get("/trips/" + trip).body()).contains("Nairobi", code);
    assertThat(officer.get("/trips?traveller=journee&format=csv").body())
        .contains("Amélie Journée,7,", "Nairobi");
    assertThat(officer.get("/premises").statusCode()).isEqualTo(200);
    assertThat(officer.get("/network").body()).contains("Zone " + code, "no warden");
    assertThat(officer.get("/people/import").body()).contains("type=\"file\"");
    assertThat(officer.get("/trips/import").body()).contains("type=\"file\"");
    assertThat(officer.get("/people/import?lang=ar").body()).contains("استيراد");
  }

  @Test
  void whom_the_arrangements_do_not_cover_is_told_on_pages_and_to_programs() throws Exception {
    var code = "J" + UUID.randomUUID();
    run(ListKind.PEOPLE, """
        number,organisation,given_name,family_name,category
        1,%1$s,Voluntary,Joiner,UNV
        2,%1$s,Police,Joiner,UNPOL
        3,%1$s,Partner,Joiner,implementing partner
        """.formatted(code));
    var officer = signedIn(Role.DUTY_OFFICER, Role.SECURITY_ADVISER);
    var partner = jdbc.sql("""
            select p.id from people.person p join people.organisation o on o.id = p.organisation
            where o.code = :code and p.number = '3'
            """).param("code", code).query(UUID.class).single();
    var program = new TestProgram(port, newToken(Role.DUTY_OFFICER));

    assertThat(officer.get("/people?q=joiner").body())
        .contains("UN Volunteer", "Individually deployed military or police")
        .containsOnlyOnce("(not covered)");
    assertThat(officer.get("/people/" + partner).body()).contains("do not cover this category");
    assertThat(program.get("/api/v1/people?q=joiner").body())
        .contains(
            "\"category\":\"VOLUNTEER\",\"covered\":true",
            "\"category\":\"UNIFORMED\",\"covered\":true",
            "\"category\":\"PARTNER\",\"covered\":false");
  }

  @Test
  void a_zone_is_drawn_on_the_map_and_says_that_nobody_looks_after_it() {
    var code = "J" + UUID.randomUUID();
    var zone = zone(code);

    assertThat(signedIn(Role.DUTY_OFFICER).get("/console/map/zones.json").body())
        .contains("Zone " + code, "no warden", "/network?zone=" + zone, "[178.4,-18.2]");
  }

  private ImportOutcome run(ListKind list, String rows) {
    return actors.callAs(
        IMPORTER, () -> imports.run(list, bytes(rows), ImportChoices.STRICT, ImportWatch.NONE));
  }

  private UUID zone(String code) {
    var id = UUID.randomUUID();
    jdbc.sql("insert into governance.zone values (:id, :name, null, :area, 'School')")
        .param("id", id)
        .param("name", "Zone " + code)
        .param(
            "area",
            "{\"type\":\"Polygon\",\"coordinates\":[[[178.4,-18.2],[178.5,-18.2],[178.5,-18.1],"
                + "[178.4,-18.1],[178.4,-18.2]]]}")
        .update();
    return id;
  }

  private void awaitZone(String code, UUID zone) throws InterruptedException {
    var deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(deadline)) {
      var found = jdbc.sql("select count(*) from people.subject where zone = :zone")
          .param("zone", zone)
          .query(Long.class)
          .single();
      if (found > 0) return;
      Thread.sleep(50);
    }
    throw new AssertionError("Nobody of " + code + " got a zone within a minute");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
