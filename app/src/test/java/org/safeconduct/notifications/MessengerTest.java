package org.safeconduct.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.notifications.MessageState.ANSWERED;
import static org.safeconduct.notifications.MessageState.FAILED;
import static org.safeconduct.notifications.MessageState.QUEUED;
import static org.safeconduct.notifications.MessageState.STOPPED;
import static org.safeconduct.notifications.TestPeople.headcount;
import static org.safeconduct.notifications.TestPeople.people;
import static org.safeconduct.notifications.TestPeople.person;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;

class MessengerTest extends MessagingTest {
  @Test
  void thirty_thousand_people_are_asked_in_seconds() {
    var question = headcount(people(30_000));
    long start = System.nanoTime();

    ask(question);

    var took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println("30,000 messages queued in " + took.toMillis() + " ms");
    assertThat(progress(question).people()).isEqualTo(Map.of(QUEUED, 30_000));
    assertThat(took).isLessThan(Duration.ofSeconds(60)); // one by one takes longer
    assertThat(deeds).containsExactly("notifications.question-asked");
  }

  @Test
  void somebody_without_a_usable_address_is_never_called_sent() {
    var question = headcount(List.of(
        person("Ann", "en", null),
        person("Bob", "en", "bob at example"),
        person("Cyd", "en", "cyd@exämple.org")));

    ask(question);

    assertThat(delivery(question, 0).reason()).isEqualTo("no-address");
    assertThat(delivery(question, 1).reason()).isEqualTo("bad-address");
    assertThat(delivery(question, 2).state()).isEqualTo(QUEUED);
    assertThat(progress(question).people()).isEqualTo(Map.of(FAILED, 2, QUEUED, 1));
  }

  @Test
  void reach_foretells_who_has_to_be_called() {
    var people = List.of(
        person("Ann", "en", null), person("Bob", "en", "bob@example.org"), person("Cyd", "en", ""));

    var reach = currentUser.callAs(ANYBODY, () -> messenger.reach(people));

    assertThat(reach)
        .isEqualTo(new Reach(1, List.of(people.get(0).id(), people.get(2).id())));
  }

  @Test
  void the_same_round_twice_is_asked_once_and_the_next_round_again() {
    var people = people(3);
    var first = headcount(people);

    ask(first);
    ask(first);
    ask(headcount(first.id(), 2, people.subList(0, 2)));

    assertThat(messagesOf(first)).isEqualTo(5);
    assertThat(progress(first).people()).isEqualTo(Map.of(QUEUED, 3));
    assertThat(delivery(first, 0).round()).isEqualTo(2);
    assertThat(delivery(first, 2).round()).isEqualTo(1);
  }

  @Test
  void an_answer_is_evidence_and_stops_what_still_waits_for_that_person() {
    var question = headcount(people(2));
    ask(question);
    jdbc.sql("update notifications.message set state = 'HANDED_OVER'").update();
    ask(headcount(
        question.id(), 2, question.recipients().stream().map(Recipient::person).toList()));

    answer(question, 0);

    assertThat(delivery(question, 0))
        .isEqualTo(new Delivery(
            question.recipients().get(0).person().id(), ANSWERED, null, null, 1, START));
    assertThat(delivery(question, 1).state()).isEqualTo(QUEUED);
    assertThat(progress(question).people()).isEqualTo(Map.of(ANSWERED, 1, QUEUED, 1));
  }

  @Test
  void a_stopped_question_sends_nothing_more_and_later_rounds_neither() {
    var people = people(2);
    var question = headcount(people);
    ask(question);

    currentUser.runAs(
        ANYBODY, () -> transaction.executeWithoutResult(_ -> messenger.stop(question.id())));
    ask(headcount(question.id(), 2, people));

    assertThat(progress(question).people()).isEqualTo(Map.of(STOPPED, 2));
    assertThat(delivery(question, 0).round()).isEqualTo(2);
    assertThat(jdbc.sql("select count(*) from notifications.message where link <> ''")
            .query(Integer.class)
            .single())
        .isZero();
  }

  @Test
  void who_may_only_read_cannot_ask() {
    var reader = new Actor.SystemJob("reader", Set.of(Duty.READ_MESSAGES));

    assertThatThrownBy(() -> currentUser.runAs(reader, () -> messenger.ask(headcount(people(1)))))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void a_question_of_a_rolled_back_transaction_was_never_asked() {
    var question = headcount(people(5));

    currentUser.runAs(
        ANYBODY,
        () -> transaction.executeWithoutResult(it -> {
          messenger.ask(question);
          it.setRollbackOnly();
        }));

    assertThat(progress(question).total()).isZero();
  }

  @Test
  void everybody_is_written_to_in_the_closest_language_there_is() {
    var question = headcount(List.of());

    assertThat(List.of("fr", "fr-CH", "pt", "ar-SY"))
        .map(question::languageFor)
        .containsExactly("fr", "fr", "en", "ar");
  }

  private void answer(Question question, int recipient) {
    var person = question.recipients().get(recipient).person().id();
    currentUser.runAs(
        ANYBODY,
        () -> transaction.executeWithoutResult(
            _ -> messenger.answered(question.id(), person, clock.instant())));
  }

  private int messagesOf(Question question) {
    return jdbc.sql("select count(*) from notifications.message where question = :id")
        .param("id", question.id().value())
        .query(Integer.class)
        .single();
  }
}
