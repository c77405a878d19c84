package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safeconduct.access.Role;
import org.safeconduct.people.Channel;
import org.safeconduct.people.PersonId;

class CallSheetJourneyTest extends HeadcountPagesTest {
  @Test
  void the_whole_list_is_printed_however_short_the_page_on_the_screen_is() {
    var silent = new ArrayList<PersonId>();
    for (int n = 0; n < 60; n++)
      silent.add(people.person(organisation, "Silent", "Person " + n, null, zone()));
    people.channel(silent.getFirst(), Channel.Kind.PHONE, "+41 22 555 01 02", 1);
    var safe = people.person(organisation, "Sara", "Safe");
    silent.add(safe);
    var id = opened(silent.toArray(PersonId[]::new));
    said(id, safe, SAFE);
    var officer = signedIn(Role.DUTY_OFFICER);

    assertThat(officer.get("/headcounts/" + id + "/calls?format=csv&lang=en").body())
        .contains("Name,Staff number,", "Silent Person 0,N-" + silent.getFirst() + ",");
    var list = officer.get("/headcounts/" + id + "/calls?status=silent").body();
    assertThat(list).contains("Print all 60", "/calls/print?status=silent");

    var sheet = officer.get("/headcounts/" + id + "/calls/print?status=silent").body();
    for (int n = 0; n < 60; n++) assertThat(sheet).contains(">Silent Person " + n + "<");
    assertThat(sheet)
        .contains("60 of 60 people", "As of", "tel:+41225550102", "class=\"tick\"", "Confidential")
        .doesNotContain("Sara Safe", "Not everybody is here");
  }

  @Test
  void a_list_of_more_than_two_thousand_prints_on_sheets_that_keep_every_choice() {
    var id = opened(manyPeople(2_150));
    var officer = signedIn(Role.DUTY_OFFICER);
    var choices = "status=silent&organisation=" + organisation + "&q=Multitude";
    var print = "/headcounts/" + id + "/calls/print?";

    assertThat(
            officer.get("/headcounts/" + id + "/calls?" + choices + "&page=3").body())
        .contains("Print 1–2,000", "Print 2,001–2,150")
        .contains(print + (choices + "\"").replace("&", "&amp;"))
        .contains(print + (choices + "&page=1\"").replace("&", "&amp;"));
    var first = officer.get(print + choices).body();
    var second = officer.get(print + choices + "&page=1").body();
    assertThat(first)
        .contains("1–2,000 of 2,150 people", "divided into several sheets")
        .contains(print + (choices + "&page=1\"").replace("&", "&amp;"));
    assertThat(second).contains("2,001–2,150 of 2,150 people");
    assertThat(printed(first)).hasSize(2_000);
    assertThat(printed(second)).hasSize(150).doesNotContainAnyElementsOf(printed(first));
  }

  private static Set<String> printed(String sheet) {
    return Pattern.compile("Multitude Number \\d+(?=<)")
        .matcher(sheet)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private PersonId[] manyPeople(int many) {
    jdbc.sql("""
            insert into people.person (id, organisation, number, given_name, family_name, category,
                language, recorded_at, source)
            select gen_random_uuid(), :organisation, 'M-' || n, 'Multitude', 'Number ' || n,
                'NATIONAL_STAFF', 'en', now(), 'test'
            from generate_series(1, :many) n
            """)
        .param("organisation", organisation.value())
        .param("many", many)
        .update();
    return jdbc
        .sql(
            "select id from people.person where organisation = :organisation and number like 'M-%'")
        .param("organisation", organisation.value())
        .query(UUID.class)
        .stream()
        .map(PersonId::new)
        .toArray(PersonId[]::new);
  }

  @Test
  void a_zone_that_has_ended_keeps_its_name() {
    var zone = UUID.randomUUID();
    jdbc.sql("""
            insert into governance.zone (id, name, area, ended_at)
            values (:id, 'Harbour that was', :area, now())
            """)
        .param("id", zone)
        .param("area", "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,1],[2,2],[1,1]]]}")
        .update();
    var id = opened(people.person(organisation, "Amina", "Okoye", null, zone));
    var officer = signedIn(Role.DUTY_OFFICER);

    for (var page : List.of("/calls", "/calls/print"))
      assertThat(officer.get("/headcounts/" + id + page).body()).contains("Harbour that was");
  }

  @Test
  void the_sheet_can_be_read_in_each_language() {
    var id = opened(people.person(organisation, "Amina", "Okoye", null, UUID.randomUUID()));
    var officer = signedIn(Role.DUTY_OFFICER);

    for (var language : List.of("en", "fr", "ar")) {
      var sheet = officer.get("/headcounts/" + id + "/calls/print?lang=" + language);
      assertThat(sheet.statusCode()).isEqualTo(200);
      assertThat(sheet.body()).doesNotContain("??crisis");
    }
  }

  private static UUID zone() {
    return UUID.nameUUIDFromBytes(new byte[] {7});
  }
}
