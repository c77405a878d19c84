package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.access.Role;
import org.safeconduct.crisis.answers.HeadcountStatus;

class ResolutionJourneyTest extends HeadcountPagesTest {
  @Test
  void who_resolves_a_contradiction_for_the_better_is_asked_how_they_know() {
    var person = people.person(organisation, "Amina", "Okoye");
    var id = opened(person);
    said(id, person, HeadcountStatus.MISSING);
    var officer = signedIn(Role.DUTY_OFFICER);
    var page = "/headcounts/" + id + "/people/" + person;
    officer.get(page);
    officer.get(officer.location(officer.post(page + "/answers", Map.of("status", "safe"))));

    var refused = officer.post(page + "/resolution", Map.of("status", "safe", "how", " "));
    assertThat(officer.get(officer.location(refused)).body())
        .containsOnlyOnce("Say how you know")
        .contains("aria-describedby=\"resolved-how-error\"")
        .containsPattern("value=\"safe\" selected");

    var how = Map.of("status", "safe", "how", "Met her");
    assertThat(officer
            .get(officer.location(officer.post(page + "/resolution", how)))
            .body())
        .contains("Recorded in your name", "Met her")
        .doesNotContain("resolved-how");
  }
}
