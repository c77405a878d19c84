package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.asking.AnnounceOutcome;
import org.safeconduct.crisis.asking.Announcement;
import org.safeconduct.people.PersonId;

/// Whom a message can be written to, told apart from whom somebody has to call.
class AudienceTest extends CrisisTest {
  private final PersonId amina = person("Amina", "Okoye");
  private final PersonId unreachable = people.person(unx, "Uma", "Unreachable");

  @Test
  void who_has_no_usable_address_is_to_be_called_and_not_written_to_in_every_round() {
    var id = opened(amina, unreachable);

    clock.push(Duration.ofMinutes(10));
    askAgain.askTheSilent();

    assertThat(proceedings.rounds(id)).extracting(Round::audience).containsOnly(new Audience(2, 1));
    assertThat(proceedings.rounds(id).getFirst().audience().written()).isOne();
  }

  @Test
  void a_warden_who_counts_somebody_in_learns_whether_a_message_went_out() {
    var zone = UUID.randomUUID();
    var id = opened(people.person(unx, "Ines", "Inside", null, zone));
    var warden = warden("Wanda Warden", zone);
    var reachable = new WalkIn("Vera", "Press", "fr", "vera@example.org", null, "one");
    var withoutAddress = new WalkIn("Ulf", "Press", "fr", null, "+41 22 555 01 02", "two");

    assertThat(as(warden, () -> headcount.add(id, reachable)))
        .isEqualTo(new AddOutcome.Added(1, 1, 0));
    assertThat(as(warden, () -> headcount.add(id, withoutAddress)))
        .isEqualTo(new AddOutcome.Added(1, 0, 1));
  }

  @Test
  void an_announcement_tells_apart_who_is_written_to_and_who_is_to_be_called() {
    var id = opened(amina, unreachable);
    var allClear = new Announcement(Announcement.Kind.ALL_CLEAR, TEXTS, "all-clear");

    assertThat(as(OFFICER, () -> headcount.announce(id, allClear)))
        .isEqualTo(new AnnounceOutcome.Sent(1, 1));
    assertThat(proceedings.told(id))
        .extracting(HeadcountOverview.Told::audience)
        .containsExactly(new Audience(2, 1));
  }

  @Test
  void more_people_to_call_than_people_are_refused_in_true_words() {
    assertThatThrownBy(() -> new Audience(5, 7))
        .hasMessage("Of 5 people 7 cannot have to be called");
  }

  @Test
  void a_round_from_before_this_was_counted_claims_neither() {
    var id = opened(amina, unreachable);
    jdbc.sql("update crisis.ask set to_call = null where headcount = :id")
        .param("id", id.value())
        .update();

    var audience = proceedings.rounds(id).getFirst().audience();

    assertThat(List.of(audience)).containsExactly(new Audience(2, null));
    assertThat(audience.written()).isNull();
  }
}
