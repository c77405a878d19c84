package org.safeconduct.crisis.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.crisis.answers.HeadcountStatus.INJURED;
import static org.safeconduct.crisis.answers.HeadcountStatus.MISSING;
import static org.safeconduct.crisis.answers.HeadcountStatus.NEEDS_HELP;
import static org.safeconduct.crisis.answers.HeadcountStatus.NOT_IN_AREA;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;
import static org.safeconduct.crisis.answers.HeadcountStatus.SILENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.PersonId;

class VerdictTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final PersonId AMINA = new PersonId(UUID.randomUUID());

  private final List<Answer> answers = new ArrayList<>();

  @Test
  void who_was_never_spoken_of_is_silent() {
    assertThat(verdict()).isEqualTo(new Verdict(SILENT, null, null, null));
  }

  @Test
  void the_first_answer_holds() {
    var safe = says("Amina", SAFE);

    assertThat(verdict()).isEqualTo(new Verdict(SAFE, safe.at(), safe, null));
  }

  @Test
  void a_worse_answer_by_somebody_else_takes_effect_at_once_and_opens_a_contradiction() {
    var safe = says("Amina", SAFE);
    var missing = says("warden", MISSING);

    assertThat(verdict()).isEqualTo(new Verdict(MISSING, missing.at(), missing, safe));
  }

  @Test
  void a_worse_answer_by_the_same_speaker_contradicts_nothing() {
    says("Amina", SAFE);
    var injured = says("Amina", INJURED);

    assertThat(verdict()).isEqualTo(new Verdict(INJURED, injured.at(), injured, null));
  }

  @Test
  void a_better_answer_by_the_same_speaker_replaces_the_speakers_own() {
    says("Amina", NEEDS_HELP);
    var safe = says("Amina", SAFE);

    assertThat(verdict()).isEqualTo(new Verdict(SAFE, safe.at(), safe, null));
  }

  @Test
  void a_better_answer_by_somebody_else_opens_a_contradiction_and_the_worse_holds() {
    var help = says("Amina", NEEDS_HELP);
    var safe = says("warden", SAFE);

    assertThat(verdict()).isEqualTo(new Verdict(NEEDS_HELP, help.at(), help, safe));
  }

  @Test
  void a_contradiction_stays_when_the_worse_is_said_again() {
    var help = says("Amina", NEEDS_HELP);
    var safe = says("warden", SAFE);
    var again = says("Amina", NEEDS_HELP);

    assertThat(verdict()).isEqualTo(new Verdict(NEEDS_HELP, help.at(), again, safe));
  }

  @Test
  void a_contradiction_ends_when_a_named_person_resolves_it() {
    says("Amina", NEEDS_HELP);
    says("warden", SAFE);
    var resolved = resolves("officer", SAFE);

    assertThat(verdict()).isEqualTo(new Verdict(SAFE, resolved.at(), resolved, null));
  }

  @Test
  void a_contradiction_ends_when_all_voices_agree() {
    says("Amina", NEEDS_HELP);
    says("warden", SAFE);
    var safe = says("Amina", SAFE);

    assertThat(verdict()).isEqualTo(new Verdict(SAFE, safe.at(), safe, null));
  }

  @Test
  void taking_back_the_worst_brings_up_the_next_worst_by_somebody_else() {
    var help = says("Amina", NEEDS_HELP);
    says("warden", INJURED);
    var safe = says("warden", SAFE);

    assertThat(verdict()).isEqualTo(new Verdict(NEEDS_HELP, safe.at(), help, safe));
  }

  @Test
  void a_worse_answer_after_a_resolution_takes_effect_at_once_and_contradicts_it() {
    says("Amina", NEEDS_HELP);
    var resolved = resolves("officer", SAFE);
    var help = says("Amina", NEEDS_HELP);

    assertThat(verdict()).isEqualTo(new Verdict(NEEDS_HELP, help.at(), help, resolved));
  }

  @Test
  void a_call_for_help_is_not_held_back_by_an_earlier_missing() {
    var missing = says("warden", MISSING);
    var help = says("Amina", NEEDS_HELP);

    assertThat(verdict()).isEqualTo(new Verdict(NEEDS_HELP, help.at(), help, missing));
  }

  @Test
  void badness_grows_from_not_in_area_over_safe_missing_and_needs_help_to_injured() {
    var order = List.of(NOT_IN_AREA, SAFE, MISSING, NEEDS_HELP, INJURED);
    for (int i = 1; i < order.size(); i++) {
      assertThat(order.get(i).isWorseThan(order.get(i - 1))).isTrue();
      assertThat(order.get(i - 1).isWorseThan(order.get(i))).isFalse();
      assertThat(order.get(i).isWorseThan(SILENT)).isTrue();
      assertThat(SILENT.isWorseThan(order.get(i))).isFalse();
    }
  }

  /// Domain.md 8.11.20: whatever is said in whatever order, nobody's standing call is outvoted.
  @Test
  void without_a_resolution_no_ones_last_word_is_ever_better_than_what_holds() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var statuses = List.of(NOT_IN_AREA, SAFE, MISSING, NEEDS_HELP, INJURED);
    for (int world = 0; world < 500; world++) {
      answers.clear();
      for (int i = 0; i < 8; i++)
        says("speaker " + random.nextInt(3), statuses.get(random.nextInt(5)));
      var holds = verdict().status();
      for (int speaker = 0; speaker < 3; speaker++) {
        var name = "speaker " + speaker;
        var last =
            answers.stream().filter(it -> it.voice().speaker().equals(name)).toList();
        if (!last.isEmpty())
          assertThat(last.getLast().status().isWorseThan(holds))
              .as("seed %d", seed)
              .isFalse();
      }
    }
  }

  private Verdict verdict() {
    return Verdict.on(answers);
  }

  private Answer says(String speaker, HeadcountStatus status) {
    return add(speaker, status, false);
  }

  private Answer resolves(String speaker, HeadcountStatus status) {
    return add(speaker, status, true);
  }

  private Answer add(String speaker, HeadcountStatus status, boolean resolves) {
    var voice = new Voice(speaker, speaker, Voice.Source.WARDEN, Voice.Channel.CALL, "");
    int number = answers.size() + 1;
    var answer =
        new Answer(number, AMINA, Said.just(status), voice, NOON.plusSeconds(number), resolves);
    answers.add(answer);
    return answer;
  }
}
