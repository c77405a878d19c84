package org.safeconduct.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.notifications.MessageState.HANDED_OVER;
import static org.safeconduct.notifications.TestPeople.headcount;
import static org.safeconduct.notifications.TestPeople.people;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SenderTest extends MessagingTest {
  /// Set it to 30000 to measure; the suite takes fewer.
  private static final int MESSAGES = Integer.getInteger("messages", 3_000);

  @Test
  void eight_workers_of_two_senders_never_send_the_same_message() throws Exception {
    try (var sink = SmtpSink.open()) {
      var one = TestSenders.sender(jdbc, sink.port(), 4, bell, ticking());
      var other = TestSenders.sender(jdbc, sink.port(), 4, new Bell(), ticking());
      var question = headcount(people(MESSAGES));
      one.start();
      other.start();

      ask(question);
      awaitNothingQueued(question);
      one.stop();
      other.stop();

      assertThat(sink.mails()).map(SmtpMail::recipient).doesNotHaveDuplicates();
      assertThat(progress(question).people()).isEqualTo(Map.of(HANDED_OVER, MESSAGES));
    }
  }

  @Test
  void one_sender_is_fast_enough_for_a_large_organisation() throws Exception {
    try (var sink = SmtpSink.open()) {
      sink.onlyCount();
      var sender = TestSenders.sender(jdbc, sink.port(), 4, bell, ticking());
      var question = headcount(people(MESSAGES));
      sender.start();
      long start = System.nanoTime();

      ask(question);
      awaitNothingQueued(question);
      var took = Duration.ofNanos(System.nanoTime() - start);
      sender.stop();

      System.out.printf(
          "%,d messages asked and handed over in %,d ms%n", MESSAGES, took.toMillis());
      assertThat(sink.taken()).isEqualTo(MESSAGES);
    }
  }

  @Test
  void a_sender_that_is_stopped_gives_back_what_it_has_in_hand() throws Exception {
    try (var sink = SmtpSink.open()) {
      sink.slowDown(Duration.ofMillis(50));
      var sender = TestSenders.sender(jdbc, sink.port(), 2, bell, ticking());
      var question = headcount(people(100));
      ask(question);
      sender.start();
      sink.awaitTaken(5);

      sender.stop();

      assertThat(sender.isRunning()).isFalse();
      assertThat(jdbc.sql("select count(*) from notifications.message where claimed_by is not null")
              .query(Integer.class)
              .single())
          .isZero();
      assertThat(progress(question).people())
          .isEqualTo(Map.of(HANDED_OVER, sink.taken(), MessageState.QUEUED, 100 - sink.taken()));
    }
  }
}
