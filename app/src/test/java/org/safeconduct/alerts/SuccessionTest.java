package org.safeconduct.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which way a message must come in to end another one.
class SuccessionTest extends AlertDeskSetting {
  private static final Arrival METEO = new Arrival(Channel.FEED, "Meteo", false);
  private static final Arrival ELSEWHERE = new Arrival(Channel.FEED, "Elsewhere", false);
  private static final Arrival BELIEVED = new Arrival(Channel.FEED, "Ministry", true);

  @Test
  void a_feed_ends_what_came_by_it() {
    var first = receive(document("good.cap"), METEO);

    receive(later("cancel-of-good.cap"), METEO);

    assertThat(get(first).state()).isEqualTo(AlertState.LIFTED);
  }

  @Test
  void another_feed_ends_nothing_although_it_claims_the_same_sender() {
    var first = receive(document("good.cap"), METEO);

    var cancel = receive(later("cancel-of-good.cap"), ELSEWHERE);
    var again = receive(document("good.cap"), ELSEWHERE);

    assertThat(again).isEqualTo(first);
    assertThat(get(first).state()).isEqualTo(AlertState.ACTIVE);
    assertThat(codes(get(cancel))).containsExactly("reference-of-other-way");
  }

  @Test
  void another_feed_ends_nothing_that_comes_in_after_it() {
    receive(later("update-of-good.cap"), ELSEWHERE);

    var first = receive(document("good.cap"), METEO);

    assertThat(get(first).state()).isEqualTo(AlertState.ACTIVE);
  }

  @Test
  void a_feed_that_counts_as_verified_ends_what_came_by_another() {
    var first = receive(document("good.cap"), METEO);

    receive(later("update-of-good.cap"), BELIEVED);

    assertThat(get(first).state()).isEqualTo(AlertState.SUPERSEDED);
  }

  @Test
  void the_same_cancel_ends_the_alert_once_it_comes_by_the_right_way() {
    var first = receive(document("good.cap"), METEO);
    receive(later("cancel-of-good.cap"), ELSEWHERE);

    receive(later("cancel-of-good.cap"), METEO);

    assertThat(get(first).state()).isEqualTo(AlertState.LIFTED);
  }

  @Test
  void an_officer_who_hands_in_a_cancel_ends_what_came_by_a_feed() {
    var first = receive(document("good.cap"), METEO);

    receive(later("cancel-of-good.cap"), PASTED);

    assertThat(get(first).state()).isEqualTo(AlertState.LIFTED);
  }

  private AlertId receive(AlertDocument document, Arrival arrival) {
    return onlyOne(as(() -> desk.receive(document, arrival)));
  }
}
