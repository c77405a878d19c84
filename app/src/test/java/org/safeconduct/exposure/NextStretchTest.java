package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;

/// Where the next stretch of a list begins, though its cursor names nobody.
class NextStretchTest extends ExposureWorld {
  private OrganisationId organisation;

  @BeforeEach
  void an_empty_world() {
    jdbc.sql("update people.person set left_at = now()").update();
    organisation = people.organisation(UUID.randomUUID().toString());
    changes.readEverything();
  }

  @Test
  void a_cursor_names_nobody() {
    for (var name : List.of("Ana", "Ben", "Carl")) lives(person(name), GENEVA);

    var cursor = exposure(AROUND_GENEVA, stretch(null)).next();

    assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
        .doesNotContainIgnoringCase("ana", "ben", "carl", "example");
  }

  @Test
  void the_next_stretch_begins_with_whoever_came_next_though_the_one_told_last_went_or_left() {
    for (var name : List.of("Ana", "Carl", "Dora")) lives(person(name), GENEVA);
    var ben = person("Ben");
    lives(ben, GENEVA);
    var cursor = exposure(AROUND_GENEVA, stretch(null)).next();

    travels(ben, NAIROBI, -24, 66);
    assertThat(names(exposure(AROUND_GENEVA, stretch(cursor))))
        .startsWith("Carl Example", "Dora Example");

    jdbc.sql("update people.person set left_at = now() where id = ?")
        .param(ben.value())
        .update();
    peopleChanges.record(List.of(ben.value()));
    var last = exposure(AROUND_GENEVA, stretch(cursor));
    assertThat(picture.find(ben.value())).isEmpty();
    assertThat(names(last)).containsExactly("Carl Example", "Dora Example");
  }

  @Test
  void a_forged_cursor_tells_nothing_of_the_name_of_a_stranger() {
    for (var name : List.of("Ana", "Zoe")) lives(person(name), GENEVA);
    var elsewhere = people.organisation(UUID.randomUUID().toString());
    var stranger = people.person(elsewhere, "Mia", "Other");
    lives(stranger, GENEVA);
    takeIn();

    for (var person : List.of(stranger.value(), UUID.randomUUID())) {
      var mark =
          SameQuestion.mark(Asked.about(AROUND_GENEVA, AskedTime.UNSAID, NOON), stretch(null));
      var forged = new Cursor(mark, Interval.at(NOON), null, 1, person, 1).text();
      var told =
          currentUser.callAs(focalPoint(), () -> board.exposure(AROUND_GENEVA, stretch(forged)));
      assertThat(names(told)).containsExactly("Ana Example", "Zoe Example");
    }
  }

  @Test
  void a_cursor_goes_on_with_no_other_question() {
    for (var name : List.of("Ana", "Ben", "Carl")) lives(person(name), GENEVA);
    var cursor = exposure(AROUND_GENEVA, stretch(null)).next();
    var same = stretch(cursor);

    assertThat(names(exposure(AROUND_GENEVA, same))).containsExactly("Carl Example");
    assertRefused(AROUND_NAIROBI, same);
    assertRefused(AROUND_GENEVA, asking(Group.ARRIVING, null, AskedTime.UNSAID, cursor));
    assertRefused(AROUND_GENEVA, asking(Group.PRESENT, "carl", AskedTime.UNSAID, cursor));
    assertRefused(AROUND_GENEVA, asking(Group.PRESENT, null, AskedTime.at(NOON), cursor));
  }

  private void assertRefused(Area area, ExposureFilter filter) {
    assertThatThrownBy(() -> exposure(area, filter))
        .isInstanceOfSatisfying(
            BadParameter.class, it -> assertThat(it.name()).isEqualTo("cursor"));
  }

  /// Sees the people of one organisation.
  private Actor focalPoint() {
    return new Actor.Account(
        UUID.randomUUID(),
        null,
        "focal point",
        Set.of(Duty.READ_EXPOSURE),
        new Scope(false, Set.of(organisation.value()), Set.of(), Set.of()));
  }

  private PersonId person(String given) {
    return people.person(organisation, given, "Example");
  }

  private static List<String> names(Exposure exposure) {
    return exposure.people().stream().map(it -> it.card().name()).toList();
  }

  private static ExposureFilter stretch(String cursor) {
    return asking(Group.PRESENT, null, AskedTime.UNSAID, cursor);
  }

  private static ExposureFilter asking(Group group, String words, AskedTime time, String cursor) {
    return new ExposureFilter(time, null, group, Set.of(), null, null, words, cursor, 2);
  }
}
