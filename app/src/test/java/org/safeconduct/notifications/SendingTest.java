package org.safeconduct.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.notifications.MessageState.ANSWERED;
import static org.safeconduct.notifications.MessageState.FAILED;
import static org.safeconduct.notifications.MessageState.HANDED_OVER;
import static org.safeconduct.notifications.MessageState.QUEUED;
import static org.safeconduct.notifications.TestPeople.headcount;
import static org.safeconduct.notifications.TestPeople.people;
import static org.safeconduct.notifications.TestPeople.recipients;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest extends MessagingTest {
  private final SmtpSink sink = SmtpSink.open();
  private final ServerWatch watch = new ServerWatch(clock);
  private final SendingWorker worker = TestSenders.worker(jdbc, sink.port(), watch, bell, clock);

  @AfterEach
  void behave() {
    sink.reset();
    watch.served();
  }

  @AfterAll
  void shut() {
    sink.close();
  }

  @Test
  void everybody_gets_the_message_once_over_one_connection() {
    var question = headcount(people(50));
    ask(question);
    int before = sink.connections();

    sendAllDue();

    assertThat(sink.mails()).map(SmtpMail::recipient).doesNotHaveDuplicates().hasSize(50);
    assertThat(sink.connections() - before).isLessThanOrEqualTo(1);
    assertThat(progress(question).people()).isEqualTo(Map.of(HANDED_OVER, 50));
  }

  @Test
  void while_the_server_is_down_everything_waits_and_then_goes_out_at_once() {
    var question = headcount(people(30));
    sendAllDue();
    sink.shut();
    ask(question);

    sendAllDue();
    var outage = watch.outage().orElseThrow();
    sink.reopen();
    sendAllDue();
    var tooEarly = progress(question);
    clock.push(Duration.ofSeconds(60));
    sendAllDue();

    assertThat(outage.reason()).isEqualTo(ChannelDown.Reason.UNREACHABLE);
    assertThat(tooEarly.people()).isEqualTo(Map.of(QUEUED, 30));
    assertThat(sink.mails()).hasSize(30);
    assertThat(watch.outage()).isEmpty();
  }

  @Test
  void a_server_that_stays_down_for_a_day_fails_what_waited_with_its_words() {
    var question = headcount(people(2));
    sendAllDue();
    sink.shut();
    ask(question);

    sendAllDue();
    clock.push(Duration.ofHours(24));
    sendAllDue();
    sink.reopen();

    assertThat(delivery(question, 0).state()).isEqualTo(FAILED);
    assertThat(delivery(question, 0).reason()).isEqualTo("given-up");
    assertThat(delivery(question, 0).serverSaid()).contains("127.0.0.1");
  }

  @Test
  void one_refused_recipient_fails_at_once_and_harms_nobody_else() {
    var question = headcount(people(25));
    sink.refuse("person7@example.org", 550);
    ask(question);

    sendAllDue();

    assertThat(delivery(question, 7).reason()).isEqualTo("refused");
    assertThat(delivery(question, 7).serverSaid()).contains("550").contains("No such user here");
    assertThat(progress(question).people()).isEqualTo(Map.of(HANDED_OVER, 24, FAILED, 1));
  }

  @Test
  void a_deferred_recipient_is_tried_again_later_and_later() {
    var question = headcount(people(1));
    sink.deferNext(2);
    ask(question);

    sendAllDue();
    clock.push(Duration.ofSeconds(9));
    sendAllDue();
    assertThat(sink.mails()).isEmpty();
    clock.push(Duration.ofSeconds(1));
    sendAllDue();
    clock.push(Duration.ofSeconds(29));
    sendAllDue();
    assertThat(sink.mails()).isEmpty();
    assertThat(delivery(question, 0).serverSaid()).contains("Please try again later");
    clock.push(Duration.ofSeconds(1));
    sendAllDue();

    assertThat(sink.mails()).hasSize(1);
    assertThat(delivery(question, 0).state()).isEqualTo(HANDED_OVER);
    assertThat(delivery(question, 0).serverSaid()).isNull();
  }

  @Test
  void a_recipient_who_is_deferred_for_a_day_fails_with_the_servers_words() {
    var question = headcount(people(2));
    sink.refuse("person0@example.org", 450);
    ask(question);

    for (int hour = 0; hour <= 24; hour++) {
      sendAllDue();
      clock.push(Duration.ofHours(1));
    }

    assertThat(delivery(question, 0).reason()).isEqualTo("given-up");
    assertThat(delivery(question, 0).serverSaid()).contains("450");
    assertThat(delivery(question, 1).state()).isEqualTo(HANDED_OVER);
  }

  @Test
  void a_server_that_hangs_up_gets_the_rest_over_a_new_connection() {
    var question = headcount(people(30));
    sink.hangUpNext(1);
    sink.fallSilentNext(1);
    ask(question);

    sendAllDue();
    assertThat(progress(question).people()).isEqualTo(Map.of(HANDED_OVER, 28, QUEUED, 2));
    clock.push(Duration.ofSeconds(10));
    sendAllDue();

    assertThat(sink.mails()).map(SmtpMail::recipient).doesNotHaveDuplicates().hasSize(30);
    assertThat(progress(question).people()).isEqualTo(Map.of(HANDED_OVER, 30));
  }

  @Test
  void a_server_slower_than_the_time_limit_is_tried_again_and_may_know_the_copy_by_its_id() {
    var question = headcount(people(1));
    sink.slowDown(Duration.ofMillis(1500));
    ask(question);
    var impatient = TestSenders.worker(jdbc, sink.port(), watch, bell, clock, "500");

    impatient.work();
    sink.awaitTaken(1);
    sink.slowDown(Duration.ZERO);
    assertThat(delivery(question, 0).state()).isEqualTo(QUEUED);
    assertThat(delivery(question, 0).serverSaid()).contains("timed out");
    clock.push(Duration.ofSeconds(10));
    sendAllDue();

    assertThat(delivery(question, 0).state()).isEqualTo(HANDED_OVER);
    assertThat(sink.mails())
        .map(it -> it.header("Message-ID"))
        .hasSize(2)
        .containsOnly(sink.mails().getFirst().header("Message-ID"));
  }

  @Test
  void a_server_that_refuses_our_own_address_fails_nobody() {
    var question = headcount(people(40));
    sink.refuseSender(550);
    ask(question);

    sendAllDue();
    var outage = watch.outage().orElseThrow();
    sink.refuseSender(0);
    clock.push(Duration.ofSeconds(30));
    sendAllDue();

    assertThat(outage.reason()).isEqualTo(ChannelDown.Reason.SENDER_REFUSED);
    assertThat(outage.words()).contains("Not you");
    assertThat(progress(question).people()).isEqualTo(Map.of(HANDED_OVER, 40));
    assertThat(watch.outage()).isEmpty();
  }

  @Test
  void what_is_more_urgent_leaves_first() {
    ask(question(Purpose.DIGEST, 3));
    ask(question(Purpose.ALERT, 3));
    ask(question(Purpose.HEADCOUNT, 3));
    ask(question(Purpose.HELP, 3));

    sendAllDue();

    assertThat(sink.mails())
        .map(SmtpMail::subject)
        .containsExactly(
            "HELP",
            "HELP",
            "HELP",
            "HEADCOUNT",
            "HEADCOUNT",
            "HEADCOUNT",
            "ALERT",
            "ALERT",
            "ALERT",
            "DIGEST",
            "DIGEST",
            "DIGEST");
  }

  @Test
  void what_is_stopped_while_a_worker_has_it_in_hand_is_not_sent() {
    var question = headcount(people(10));
    ask(question);
    var queue = new JdbcQueue(jdbc);
    var slowWorker = UUID.randomUUID();
    var inHand = queue.claim(slowWorker, clock.instant(), clock.instant().plusSeconds(20), 20);

    currentUser.runAs(
        ANYBODY, () -> transaction.executeWithoutResult(_ -> messenger.stop(question.id())));

    assertThat(inHand).hasSize(10);
    assertThat(inHand).noneMatch(it -> queue.isMine(slowWorker, it.id()));
  }

  @Test
  void an_answer_that_is_faster_than_our_note_of_the_handover_counts() {
    var question = headcount(people(1));
    ask(question);
    var queue = new JdbcQueue(jdbc);
    var message =
        queue.claim(UUID.randomUUID(), clock.instant(), clock.instant().plusSeconds(20), 1);

    currentUser.runAs(
        ANYBODY,
        () -> transaction.executeWithoutResult(_ -> messenger.answered(
            question.id(), question.recipients().getFirst().person().id(), clock.instant())));
    queue.markHandedOver(message.getFirst().id(), clock.instant());

    assertThat(progress(question).people()).isEqualTo(Map.of(ANSWERED, 1));
  }

  @Test
  void what_a_dead_process_had_in_hand_is_sent_when_its_claim_runs_out() {
    var question = headcount(people(10));
    ask(question);
    new JdbcQueue(jdbc)
        .claim(UUID.randomUUID(), clock.instant(), clock.instant().plus(SendingWorker.CLAIM), 20);

    sendAllDue();
    assertThat(sink.mails()).isEmpty();
    clock.push(SendingWorker.CLAIM);
    sendAllDue();

    assertThat(sink.mails()).hasSize(10);
  }

  private static Question question(Purpose purpose, int people) {
    return new Question(
        new QuestionId(UUID.randomUUID()),
        purpose,
        "",
        false,
        Map.of("en", new Words(purpose.name(), "{name}")),
        recipients(people(people)),
        1);
  }

  private void sendAllDue() {
    while (worker.work()) {
      // each turn sends one batch
    }
  }
}
