package org.safeconduct.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Severity;
import org.springframework.context.support.StaticMessageSource;

class AlertDeskTest extends AlertDeskSetting {
  @Test
  void an_alert_is_stored_as_received_and_told_once() {
    var document = document("good.cap");

    var id = onlyOne(receive(document));

    var alert = get(id);
    assertThat(alert.state()).isEqualTo(AlertState.ACTIVE);
    assertThat(alert.severity()).isEqualTo(Severity.SEVERE);
    assertThat(alert.findings()).isEmpty();
    assertThat(alert.when())
        .isEqualTo(new Interval(
            Instant.parse("2026-11-20T09:00:00Z"), Instant.parse("2036-11-20T09:00:00Z")));
    assertThat(alert.area().orElseThrow().covers(7.44, 46.95)).isTrue();
    assertThat(as(() -> desk.document(id)).bytes()).isEqualTo(document.bytes());
    assertThat(told).containsExactly(new AlertReceived(id));
    assertThat(audited).containsExactly("alerts.alert-received " + id);
  }

  @Test
  void what_was_read_comes_back_from_the_store_the_same() {
    for (var name : List.of("two-languages.cap", "cap-1.0.cap", "polygon-over-antimeridian.cap")) {
      var read = (Reading.Read) new org.safeconduct.alerts.cap.CapReader().read(document(name));

      var alert = get(onlyOne(receive(document(name))));

      assertThat(alert.envelope()).isEqualTo(read.alerts().getFirst().envelope());
      if (!name.equals("cap-1.0.cap"))
        assertThat(alert.informations()).isEqualTo(read.alerts().getFirst().informations());
    }
  }

  @Test
  void the_same_message_twice_is_stored_once() {
    var first = onlyOne(receive(document("good.cap")));

    var again = (Intake.Taken) receive(document("good.cap"));

    assertThat(again.isNew()).isFalse();
    assertThat(onlyOne(again)).isEqualTo(first);
    assertThat(told).hasSize(1);
    assertThat(get(first).findings()).isEmpty();
  }

  @Test
  void the_same_message_in_other_words_is_kept_with_a_finding() {
    var first = onlyOne(receive(document("good.cap")));
    var other = text("good.cap").replace("Magnitude 5.9", "Magnitude 6.4");

    for (int i = 0; i < 2; i++)
      assertThat(onlyOne(receive(AlertDocument.of(other)))).isEqualTo(first);

    assertThat(codes(get(first))).containsExactly("received-differently");
    assertThat(jdbc.sql("select count(*) from alerts.variant where alert = :id")
            .param("id", first.value())
            .query(Integer.class)
            .single())
        .isEqualTo(1);
  }

  @Test
  void an_update_takes_the_place_of_what_it_refers_to() {
    var first = onlyOne(receive(document("good.cap")));
    clock.set(NOON.plusSeconds(60));

    var update = onlyOne(receive(later("update-of-good.cap")));

    assertThat(get(first).state()).isEqualTo(AlertState.SUPERSEDED);
    assertThat(get(first).receipt().ended().because()).isEqualTo(update);
    assertThat(get(update).state()).isEqualTo(AlertState.ACTIVE);
    assertThat(codes(get(update))).isEmpty();
    assertThat(told)
        .containsExactly(
            new AlertReceived(first), new AlertReceived(update), new AlertLifted(first));
  }

  @Test
  void whoever_may_not_see_a_later_message_learns_only_that_the_source_ended_the_alert() {
    var first = onlyOne(receive(document("good.cap")));
    var update = onlyOne(receive(later("update-of-good.cap")));
    var scope = Scope.everybody(0).without(Set.of(update.value()));
    var reader =
        new Actor.Account(UUID.randomUUID(), null, "reader", Set.of(Duty.READ_ALERTS), scope);

    var ended = transaction.execute(
        _ -> currentUser.callAs(reader, () -> desk.get(first).receipt().ended()));

    assertThat(ended.because()).isNull();
    assertThat(ended.isBySource()).isTrue();
  }

  @Test
  void a_cancel_lifts_what_it_refers_to_and_warns_of_nothing_itself() {
    var first = onlyOne(receive(document("good.cap")));

    var cancel = onlyOne(receive(later("cancel-of-good.cap")));

    assertThat(get(first).state()).isEqualTo(AlertState.LIFTED);
    assertThat(
            AlertJson.of(get(first), Locale.ENGLISH, new StaticMessageSource()).ended())
        .isEqualTo(new AlertJson.Ended(NOON, sender, true, null, cancel.toString()));
    assertThat(get(cancel).state()).isEqualTo(AlertState.NOTICE);
    assertThat(active()).doesNotContain(first, cancel);
  }

  @Test
  void an_update_that_comes_in_first_ends_the_alert_when_it_arrives() {
    var update = onlyOne(receive(later("update-of-good.cap")));

    var first = onlyOne(receive(document("good.cap")));

    assertThat(codes(get(update))).containsExactly("update-of-unknown");
    assertThat(get(first).state()).isEqualTo(AlertState.SUPERSEDED);
    assertThat(told).endsWith(new AlertReceived(first), new AlertLifted(first));
  }

  @Test
  void an_update_or_cancel_of_an_unknown_alert_is_kept_with_a_finding() {
    assertThat(codes(get(onlyOne(receive(document("update-of-unknown.cap"))))))
        .containsExactly("update-of-unknown");
    assertThat(codes(get(onlyOne(receive(document("cancel-of-unknown.cap"))))))
        .containsExactly("cancel-of-unknown");
  }

  @Test
  void a_stranger_cannot_lift_somebody_elses_alert() {
    var first = onlyOne(receive(document("good.cap")));
    var forged = new String(later("cancel-of-good.cap").bytes(), StandardCharsets.UTF_8)
        .replace("<sender>" + sender, "<sender>stranger@example.net");

    var cancel = onlyOne(receive(AlertDocument.of(forged)));

    assertThat(get(first).state()).isEqualTo(AlertState.ACTIVE);
    assertThat(codes(get(cancel))).containsExactly("reference-of-other-sender");
  }

  @Test
  void an_exercise_never_lifts_what_is_real() {
    var first = onlyOne(receive(document("good.cap")));
    var exercise = new String(later("cancel-of-good.cap").bytes(), StandardCharsets.UTF_8)
        .replace("<status>Actual", "<status>Exercise");

    var cancel = onlyOne(receive(AlertDocument.of(exercise)));

    assertThat(get(first).state()).isEqualTo(AlertState.ACTIVE);
    assertThat(codes(get(cancel))).containsExactly("reference-of-other-status");
  }

  @Test
  void an_expired_alert_is_kept_with_a_finding_and_is_not_in_force() {
    var id = onlyOne(receive(document("expired.cap")));

    assertThat(get(id).state()).isEqualTo(AlertState.EXPIRED);
    assertThat(codes(get(id))).containsExactly("expired");
    assertThat(active()).doesNotContain(id);
  }

  @Test
  void exercises_tests_and_drafts_are_kept_but_are_not_in_force_for_real() {
    for (var status : List.of("Exercise", "System", "Test", "Draft")) {
      begin();
      var text = text("good.cap").replace("<status>Actual", "<status>" + status);

      var id = onlyOne(receive(AlertDocument.of(text)));

      assertThat(get(id).envelope().isReal()).isFalse();
      assertThat(active()).doesNotContain(id);
    }
  }

  @Test
  void an_alert_without_an_end_counts_for_a_day() {
    var id = onlyOne(
        receive(AlertDocument.of(text("good.cap").replaceAll("<expires>.*</expires>", ""))));

    assertThat(codes(get(id))).containsExactly("without-end");
    assertThat(get(id).when().until()).isEqualTo(Instant.parse("2026-11-21T09:00:00Z"));
    clock.set(NOON.plus(Duration.ofDays(2)));
    assertThat(get(id).state()).isEqualTo(AlertState.EXPIRED);
  }

  @Test
  void an_officers_alert_without_an_end_holds_until_somebody_lifts_it() {
    var text = text("good.cap").replaceAll("<expires>.*</expires>", "");
    var id = onlyOne(as(() -> desk.receive(AlertDocument.of(text), BY_TELEPHONE)));
    clock.set(NOON.plus(Duration.ofDays(30)));

    assertThat(get(id).state()).isEqualTo(AlertState.ACTIVE);
    assertThat(get(id).when().until()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    assertThat(get(id).receipt().verified()).isNotNull();
    assertThat(active()).contains(id);
  }

  @Test
  void an_end_before_the_beginning_does_not_lose_the_alert() {
    var text = text("good.cap")
        .replaceAll("<effective>.*</effective>", "<onset>2037-01-01T00:00:00Z</onset>");

    var alert = get(onlyOne(receive(AlertDocument.of(text))));

    assertThat(codes(alert)).contains("ends-before-it-starts");
    assertThat(alert.when().from()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
  }

  @Test
  void a_country_code_places_the_area() {
    var alert = get(onlyOne(receive(document("cap-1.0.cap"))));

    assertThat(alert.areas().getFirst().placedBy()).isEqualTo(PlacedBy.GEOCODE);
    assertThat(alert.area().orElseThrow().covers(7.44, 46.95)).isTrue();
    assertThat(listed(new AlertFilter("", Set.of(), null, "CH", "", null, null)))
        .contains(alert.id());
    assertThat(listed(new AlertFilter("", Set.of(), null, "FR", "", null, null)))
        .doesNotContain(alert.id());
  }

  @Test
  void a_place_known_only_by_name_is_placed_with_a_finding() {
    var text = text("good.cap")
        .replaceAll("<polygon>.*</polygon>", "")
        .replace("Region of Bern", "Ticino");

    var alert = get(onlyOne(receive(AlertDocument.of(text))));

    assertThat(codes(alert)).containsExactly("placed-by-name");
    assertThat(alert.areas().getFirst().placedBy()).isEqualTo(PlacedBy.NAME);
    assertThat(alert.area().orElseThrow().covers(8.96, 46.0)).isTrue();
    assertThat(alert.unlocatedAreas()).isZero();
  }

  @Test
  void a_name_that_several_places_bear_is_not_guessed_but_told_with_the_choices() {
    var text = text("good.cap")
        .replaceAll("<polygon>.*</polygon>", "")
        .replace("Region of Bern", "Springfield");

    var alert = get(onlyOne(receive(AlertDocument.of(text))));

    assertThat(codes(alert)).containsExactly("area-ambiguous", "area-unlocated");
    assertThat(alert.area()).isEmpty();
    assertThat(alert.findings().getFirst().taken()).contains("Illinois", "Missouri");
  }

  @Test
  void what_cannot_be_placed_counts_as_unlocated_and_never_as_nowhere() {
    var unknown = get(onlyOne(receive(document("unknown-geocode.cap"))));
    var nothing = get(onlyOne(receive(document("polygon-out-of-range.cap"))));

    assertThat(codes(unknown)).containsExactly("geocode-unknown", "area-unlocated");
    assertThat(unknown.area()).isEmpty();
    assertThat(unknown.unlocatedAreas()).isEqualTo(1);
    assertThat(nothing.unlocatedAreas()).isEqualTo(1);
    assertThat(codes(nothing)).containsExactly("latitude-out-of-range", "area-unlocated");
  }

  @Test
  void an_alert_without_information_counts_as_unlocated() {
    var text = text("good.cap").replaceAll("(?s)<info>.*</info>", "");

    var alert = get(onlyOne(receive(AlertDocument.of(text))));

    assertThat(codes(alert)).containsExactly("missing-information", "without-end");
    assertThat(alert.unlocatedAreas()).isEqualTo(1);
    assertThat(alert.title(Locale.ENGLISH)).isEqualTo("good");
  }

  @Test
  void what_is_refused_is_not_stored() {
    var before = desk().count();

    assertThat(receive(document("missing-everything.cap"))).isInstanceOf(Intake.Refused.class);
    assertThat(receive(AlertDocument.of(new byte[AlertDocument.LARGEST + 1])))
        .isEqualTo(new Intake.TooLarge());
    assertThat(desk().count()).isEqualTo(before);
    assertThat(told).isEmpty();
  }
}
