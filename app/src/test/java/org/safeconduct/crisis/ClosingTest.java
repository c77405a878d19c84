package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.crisis.answers.HeadcountStatus.NEEDS_HELP;
import static org.safeconduct.crisis.answers.HeadcountStatus.NOT_IN_AREA;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.CloseOutcome.Closed;
import org.safeconduct.crisis.CloseOutcome.ClosedBefore;
import org.safeconduct.crisis.CloseOutcome.ReasonNeeded;
import org.safeconduct.crisis.answers.AnswerOutcome;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.people.PersonId;

class ClosingTest extends CrisisTest {
  private final PersonId amina = person("Amina", "Okoye");
  private final PersonId bo = person("Bo", "Lindqvist");

  @Test
  void closing_without_the_silent_needs_a_reason() {
    var id = opened(amina, bo);
    as(OFFICER, () -> answers.answer(id, amina, Said.just(SAFE), manner()));

    assertThat(as(OFFICER, () -> headcount.close(id, " ", false))).isInstanceOf(ReasonNeeded.class);
    assertThat(as(OFFICER, () -> headcount.close(id, "On a flight", false)))
        .isEqualTo(new Closed());
    assertThat(headcounts.get(id).closing().reason()).isEqualTo("On a flight");
    assertThat(as(OFFICER, () -> answers.answer(id, bo, Said.just(SAFE), manner())))
        .isInstanceOf(AnswerOutcome.Closed.class);
  }

  @Test
  void closing_with_a_call_for_help_that_nobody_took_must_be_meant() {
    var id = opened(amina);
    as(OFFICER, () -> answers.answer(id, amina, Said.just(NEEDS_HELP), manner()));

    assertThat(as(OFFICER, () -> headcount.close(id, "Handed over", false)))
        .isEqualTo(new CloseOutcome.HelpWaits());
    assertThat(headcounts.get(id).isOpen()).isTrue();
    assertThat(as(OFFICER, () -> headcount.close(id, "Handed over", true))).isEqualTo(new Closed());
  }

  @Test
  void of_two_who_close_at_once_one_does_and_the_other_is_told_who_did() throws Exception {
    var id = opened(amina);
    as(OFFICER, () -> answers.answer(id, amina, Said.just(NOT_IN_AREA), manner()));
    try (var threads = Executors.newFixedThreadPool(2)) {
      Callable<CloseOutcome> one = () -> as(officer("One"), () -> headcount.close(id, "", false));
      Callable<CloseOutcome> two = () -> as(officer("Two"), () -> headcount.close(id, "", false));
      var outcomes = threads.invokeAll(List.of(one, two));

      var closer = headcounts.get(id).closing().by();
      assertThat(closer).isIn("One", "Two");
      assertThat(outcomes.stream().map(it -> it.resultNow()))
          .containsExactlyInAnyOrder(
              new Closed(),
              new ClosedBefore(closer, headcounts.get(id).closing().at()));
    }
  }
}
