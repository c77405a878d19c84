package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    var list = officer.get("/headcounts/" + id + "/calls?status=silent").body();
    assertThat(list).contains("Print all 60", "/calls/print?status=silent");

    var sheet = officer.get("/headcounts/" + id + "/calls/print?status=silent").body();
    for (int n = 0; n < 60; n++) assertThat(sheet).contains(">Silent Person " + n + "<");
    assertThat(sheet)
        .contains("60 of 60 people", "As of", "tel:+41225550102", "class=\"tick\"", "INTERNAL")
        .doesNotContain("Sara Safe", "Not everybody is here");
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
