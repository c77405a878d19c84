package org.safeconduct.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.shared.Severity;

class AlertListTest extends AlertDeskSetting {
  @Test
  void lifting_ends_an_alert_once() {
    var id = onlyOne(receive(document("good.cap")));

    for (var none : List.of("", " \n", "x".repeat(AlertDesk.LONGEST_REASON + 1)))
      assertThat(as(() -> desk.lift(id, none))).isInstanceOf(Outcome.ReasonNeeded.class);
    assertThat(get(id).state()).isEqualTo(AlertState.ACTIVE);

    assertThat(as(() -> desk.lift(id, " All clear by the police"))).isEqualTo(new Outcome.Done());
    assertThat(as(() -> desk.lift(id, "again")))
        .isEqualTo(new Outcome.AlreadyDecided("alerts.lift.over"));

    assertThat(get(id).state()).isEqualTo(AlertState.LIFTED);
    assertThat(get(id).receipt().ended())
        .isEqualTo(new Decision(NOON, "test", "All clear by the police", null));
    assertThat(audited).endsWith("alerts.alert-lifted " + id + " All clear by the police");
    assertThat(told).endsWith(new AlertLifted(id));
    assertThat(told).hasSize(2);
  }

  @Test
  void the_list_is_sorted_by_when_alerts_were_lifted() {
    var first = onlyOne(receive(document("good.cap")));
    var second = onlyOne(receive(document("two-languages.cap")));
    var never = onlyOne(receive(document("cap-1.0.cap")));
    as(() -> desk.lift(second, "Over"));
    clock.set(NOON.plusSeconds(1));
    as(() -> desk.lift(first, "Over"));
    var mine = new AlertFilter("", Set.of(), null, "", sender, null, null);

    assertThat(page(mine, "ended")).containsExactly(second, first, never);
    assertThat(page(mine, "-ended")).containsExactly(first, second, never);
    assertThat(as(() -> desk.list(mine, new PageRequest(0, 1, "ended"))).rows())
        .extracting(it -> it.ended().at())
        .containsExactly(NOON);
  }

  @Test
  void verifying_says_who_believed_the_source() {
    var id = onlyOne(receive(document("good.cap")));

    assertThat(as(() -> desk.verify(id, "Called back"))).isEqualTo(new Outcome.Done());
    assertThat(as(() -> desk.verify(id, "")))
        .isEqualTo(new Outcome.AlreadyDecided("alerts.verified-already"));
    assertThat(get(id).receipt().verified())
        .isEqualTo(new Decision(NOON, "test", "Called back", null));
  }

  @Test
  void the_list_filters_sorts_and_pages() {
    var severe = onlyOne(receive(document("good.cap")));
    clock.set(NOON.plusSeconds(1));
    var unknown = onlyOne(receive(document("cap-1.0.cap")));
    clock.set(NOON.plusSeconds(2));
    var extreme = onlyOne(receive(document("two-languages.cap")));
    var mine = new AlertFilter("", Set.of(), null, "", sender, null, null);

    assertThat(listed(mine)).containsExactly(extreme, unknown, severe);
    assertThat(page(mine, "severity")).containsExactly(extreme, severe, unknown);
    assertThat(page(mine, "title")).hasSize(3);
    assertThat(page(mine, "-severity")).containsExactly(unknown, severe, extreme);
    assertThat(listed(new AlertFilter("", Set.of(Severity.EXTREME), null, "", sender, null, null)))
        .containsExactly(extreme);
    assertThat(listed(new AlertFilter("REGION de berne", Set.of(), null, "", sender, null, null)))
        .containsExactly(extreme);
    assertThat(listed(new AlertFilter("100%", Set.of(), null, "", sender, null, null)))
        .isEmpty();
    var second = as(() -> desk.list(mine, new PageRequest(1, 2, null)));
    assertThat(second.total()).isEqualTo(3);
    assertThat(second.rows()).extracting(AlertRow::id).containsExactly(severe);
  }

  @Test
  void a_program_reads_on_where_it_stopped() {
    var ids = new ArrayList<AlertId>();
    for (var name : List.of("good.cap", "cap-1.0.cap", "two-languages.cap"))
      ids.addFirst(onlyOne(receive(document(name))));
    var mine = new AlertFilter("", Set.of(), null, "", sender, null, null);

    var first = as(() -> desk.next(mine, "", 2));
    var second = as(() -> desk.next(mine, first.next(), 2));

    assertThat(first.alerts()).hasSize(2);
    assertThat(second.alerts()).hasSize(1);
    assertThat(second.next()).isNull();
    assertThat(List.of(
            first.alerts().get(0).id(),
            first.alerts().get(1).id(),
            second.alerts().get(0).id()))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void alerts_in_force_and_expected_ones_are_told_apart() {
    var before = as(desk::count);
    var now = onlyOne(receive(document("good.cap")));
    var expected = text("good.cap")
        .replace(">good<", ">later<")
        .replaceFirst("<effective>[^<]*<", "<onset>2030-01-01T00:00:00-00:00<")
        .replace("</effective>", "</onset>");
    var later = onlyOne(receive(AlertDocument.of(expected.getBytes(StandardCharsets.UTF_8))));

    assertThat(listed(mine(AskedState.IN_FORCE))).containsExactly(now);
    assertThat(listed(mine(AskedState.EXPECTED))).containsExactly(later);
    assertThat(listed(mine(AskedState.ACTIVE))).containsExactlyInAnyOrder(now, later);
    assertThat(as(desk::count))
        .isEqualTo(new AlertCount(before.inForce() + 1, before.expected() + 1));
  }

  private AlertFilter mine(AskedState state) {
    return new AlertFilter("", Set.of(), state, "", sender, true, null);
  }

  @Test
  void a_cursor_that_came_with_no_alerts_is_refused() {
    assertThatThrownBy(() -> as(() -> desk.next(AlertFilter.ALL, "second", 2)))
        .isInstanceOf(BadParameter.class);
  }

  @Test
  void nobody_brings_in_or_reads_alerts_without_the_duty() {
    var nobody = new Actor.SystemJob("nobody", Set.of(Duty.ANSWER_OWN));

    currentUser.runAs(nobody, () -> {
      assertThatThrownBy(() -> desk.receive(document("good.cap"), PASTED))
          .isInstanceOf(Forbidden.class);
      assertThatThrownBy(() -> desk.list(AlertFilter.ALL, FIRST)).isInstanceOf(Forbidden.class);
    });
    assertThatThrownBy(() -> get(new AlertId(UUID.randomUUID()))).isInstanceOf(NotFound.class);
  }
}
