package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.PageRequest;

/// What of each question about whereabouts stands in the audit trail, and who may ask none.
class ExposureTrailTest extends ExposureWorld {
  private OrganisationId organisation;

  @BeforeEach
  void an_empty_world() {
    jdbc.sql("update people.person set left_at = now()").update();
    organisation = people.organisation(UUID.randomUUID().toString());
    changes.readEverything();
    audited.clear();
  }

  @Test
  void nobody_without_the_duty_learns_anything() {
    var warden = new Actor.SystemJob("curious", Set.of(Duty.SEE_CONSOLE));

    assertThatThrownBy(() ->
            currentUser.runAs(warden, () -> board.exposure(AROUND_GENEVA, ExposureFilter.ALL)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void each_answer_is_audited_once_with_the_people_it_showed() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    lives(person("Ben"), NAIROBI);

    exposure(AROUND_GENEVA);

    assertThat(audited).hasSize(1);
    assertThat(audited.getFirst())
        .startsWith("exposure.read")
        .contains("count=1", "people=[" + ana + "]");
  }

  @Test
  void who_only_counts_is_in_the_audit_trail_too_and_nobody_who_was_counted() {
    var ana = person("Ana");
    lives(ana, GENEVA);
    takeIn();
    var official = new Actor.SystemJob("official", Set.of(Duty.COUNT_PEOPLE));

    currentUser.runAs(official, () -> board.count(AROUND_GENEVA, ExposureFilter.ALL));
    currentUser.runAs(
        official, () -> board.list(AROUND_GENEVA, ExposureFilter.ALL, new PageRequest(0, 0, null)));
    var exposure =
        currentUser.callAs(official, () -> board.exposure(AROUND_GENEVA, ExposureFilter.ALL));

    assertThat(exposure.totals().people()).isEqualTo(1);
    assertThat(exposure.people()).isEmpty();
    assertThat(audited)
        .hasSize(3)
        .allSatisfy(it -> assertThat(it)
            .startsWith("exposure.counted")
            .contains("count=1")
            .doesNotContain(ana.toString()));
  }

  private PersonId person(String given) {
    return people.person(organisation, given, "Example");
  }
}
