package org.safeconduct.crisis.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeconduct.crisis.answers.HeadcountStatus.INJURED;
import static org.safeconduct.crisis.answers.HeadcountStatus.NEEDS_HELP;
import static org.safeconduct.crisis.answers.HeadcountStatus.SAFE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.CrisisTest;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.people.PersonId;

class HelpCallTest extends CrisisTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final PersonId amina = person("Amina", "Okoye");
  private HeadcountId id = new HeadcountId(new UUID(0, 0));
  private Instant opened = Instant.MIN;

  @BeforeEach
  void a_headcount() {
    id = opened(amina);
    opened = clock.instant();
  }

  @Test
  void a_call_that_was_taken_and_is_over_stays_on_record() {
    says(NEEDS_HELP);
    takes("First");
    resolved();

    assertThat(calls())
        .containsExactly(new HelpCall(amina, NEEDS_HELP, after(1), "First", after(2), after(3)));
  }

  @Test
  void what_gets_worse_after_it_was_taken_is_a_new_call() {
    says(NEEDS_HELP);
    takes("First");
    says(INJURED);

    assertThat(calls())
        .containsExactly(
            new HelpCall(amina, NEEDS_HELP, after(1), "First", after(2), after(3)),
            new HelpCall(amina, INJURED, after(3), null, null, null));
    assertThat(calls().getLast().isLeft()).isTrue();
  }

  @Test
  void a_call_that_gets_worse_before_anybody_took_it_goes_on() {
    says(NEEDS_HELP);
    says(INJURED);
    takes("Second");

    assertThat(calls())
        .containsExactly(new HelpCall(amina, INJURED, after(1), "Second", after(3), null));
  }

  @Test
  void a_call_that_gets_better_and_worse_again_rings_again() {
    says(INJURED);
    takes("First");
    says(NEEDS_HELP);
    says(INJURED);
    takes("Second");

    assertThat(calls())
        .extracting(HelpCall::takenBy, HelpCall::takenAt)
        .containsExactly(tuple("First", after(2)), tuple("Second", after(5)));
  }

  @Test
  void a_call_that_nobody_took_and_that_is_over_was_not_left() {
    says(NEEDS_HELP);
    resolved();

    assertThat(calls())
        .containsExactly(new HelpCall(amina, NEEDS_HELP, after(1), null, null, after(2)));
    assertThat(calls().getFirst().isLeft()).isFalse();
  }

  private void says(HeadcountStatus status) {
    clock.push(MINUTE);
    as(OFFICER, () -> answers.answer(id, amina, Said.just(status), manner()));
  }

  private void resolved() {
    says(SAFE);
  }

  private void takes(String name) {
    clock.push(MINUTE);
    as(officer(name), () -> helpDesk.take(id, amina));
  }

  private Instant after(int minutes) {
    return opened.plus(MINUTE.multipliedBy(minutes));
  }

  private List<HelpCall> calls() {
    return as(OFFICER, () -> ledgers.ledger(id)).helpCalls();
  }
}
