package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.access.Role;

class PreparingJourneyTest extends HeadcountPagesTest {
  @Test
  void a_name_of_several_towns_is_not_decided_silently_and_the_form_keeps_what_was_typed() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");

    var page = officer
        .post("/headcounts/prepare", Map.of("place", "San Jose", "km", "12.5"))
        .body();

    assertThat(page)
        .contains("Several places have this name", "San Jose, US (California)")
        .contains("value=\"San Jose\"", "value=\"12.5\"", "id=\"place-error\"");
    assertThat(officer
            .get("/headcounts/prepare?place=San+Jose,+US+(California)&km=12.5")
            .body())
        .contains("Nothing has been sent yet");
  }

  @Test
  void what_cannot_be_read_is_said_beside_its_field_in_each_language() {
    var officer = signedIn(Role.DUTY_OFFICER);
    officer.get("/headcounts/new");

    assertThat(officer.post("/headcounts/prepare", Map.of("place", "Xyzzyx")).body())
        .contains("No place of this name is known", "value=\"Xyzzyx\"");
    assertThat(officer.post("/headcounts/prepare", Map.of("area", "{nonsense")).body())
        .contains("This area cannot be read", "{nonsense");
    for (var language : new String[] {"fr", "ar"})
      assertThat(
              officer.get("/headcounts/prepare?place=San+Jose&lang=" + language).body())
          .contains("place-error")
          .doesNotContain("??crisis");
  }
}
