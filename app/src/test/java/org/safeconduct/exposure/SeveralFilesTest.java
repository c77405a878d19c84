package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;

/// Somebody with a file in two organisations counts once, for whoever may see both.
class SeveralFilesTest extends ExposureWorld {
  private OrganisationId one;
  private OrganisationId two;
  private PersonId leading;
  private PersonId following;
  private PersonId nowhere;

  @BeforeAll
  void one_person_in_two_files() {
    one = people.organisation("FILES-A");
    two = people.organisation("FILES-B");
    leading = people.person(one, "Mohamed", "Said");
    following = people.person(two, "Muhammad", "Saïd");
    nowhere = people.person(two, "Mo", "Said");
    lives(leading, NAIROBI);
    lives(following, NAIROBI);
    travels(following, NAIROBI, -1, 1);
    lead(following, leading);
    lead(nowhere, leading);
  }

  @Test
  void whoever_sees_both_files_counts_one_person_at_the_best() {
    var seen = exposure(AROUND_NAIROBI);

    assertThat(seen.totals().people()).isEqualTo(1);
    assertThat(seen.totals().unlocated()).as("placed by another file").isZero();
    assertThat(seen.people()).extracting(ExposureWorld::id).containsExactly(leading.value());
    assertThat(currentUser.callAs(ANYBODY, whereabouts::whoIsWhere).people()).isEqualTo(1);
    assertThat(currentUser.callAs(ANYBODY, () -> whereabouts.of(leading)))
        .as("what each file says of where the person is")
        .hasSize(3);
  }

  @Test
  void whoever_sees_one_file_counts_that_one_with_its_own_facts() {
    takeIn();

    var seen =
        currentUser.callAs(of(two), () -> board.exposure(AROUND_NAIROBI, ExposureFilter.ALL));

    assertThat(seen.people()).extracting(ExposureWorld::id).containsExactly(following.value());
    assertThat(seen.totals().unlocated()).isZero();
    assertThat(currentUser.callAs(of(one), () -> whereabouts.of(leading))).hasSize(1);
  }

  @Test
  void asked_for_one_organisation_its_own_file_stands_there() {
    var all = ExposureFilter.ALL;
    var ofTwo = new ExposureFilter(
        all.time(), null, Group.PRESENT, all.confidence(), two, null, null, null, all.limit());

    assertThat(exposure(AROUND_NAIROBI, ofTwo).people())
        .extracting(ExposureWorld::id)
        .containsExactly(following.value());
  }

  @Test
  void taken_back_they_are_two_again() {
    lead(following, null);

    assertThat(exposure(AROUND_NAIROBI).totals().people()).isEqualTo(2);

    lead(following, leading);
    assertThat(exposure(AROUND_NAIROBI).totals().people()).isEqualTo(1);
  }

  private void lead(PersonId file, PersonId leads) {
    jdbc.sql("update people.person set same_as = :leads where id = :id")
        .param("leads", leads == null ? null : leads.value())
        .param("id", file.value())
        .update();
    peopleChanges.record(List.of(file.value()));
  }

  private static Actor of(OrganisationId organisation) {
    return new Actor.Account(
        java.util.UUID.randomUUID(),
        null,
        "Focal point",
        Set.of(Duty.READ_EXPOSURE, Duty.READ_PEOPLE),
        new Scope(false, Set.of(organisation.value()), Set.of(), Set.of()));
  }
}
