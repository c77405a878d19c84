package org.safeconduct.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.notifications.MessageState.HANDED_OVER;
import static org.safeconduct.notifications.TestPeople.headcount;
import static org.safeconduct.notifications.TestPeople.people;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

class BrokenBatchTest extends MessagingTest {
  @Test
  void what_a_broken_batch_left_in_hand_is_sent_although_its_worker_lives_on() {
    try (var sink = SmtpSink.open()) {
      var queue = new StumblingQueue(jdbc);
      var watch = new ServerWatch(clock);
      var worker = TestSenders.worker(queue, sink.port(), watch, bell, clock, "20000");
      var question = headcount(people(10));
      ask(question);

      assertThatThrownBy(worker::work).isInstanceOf(DataAccessResourceFailureException.class);
      while (worker.work()) {
        // each turn sends one batch
      }

      assertThat(progress(question).people()).isEqualTo(Map.of(HANDED_OVER, 10));
      assertThat(sink.mails()).map(SmtpMail::recipient).doesNotHaveDuplicates().hasSize(10);
    }
  }

  /// A queue whose database is away for a moment in the midst of the first batch.
  private static final class StumblingQueue extends JdbcQueue {
    private int asked;

    StumblingQueue(JdbcClient jdbc) {
      super(jdbc);
    }

    @Override
    boolean isMine(UUID worker, MessageId message) {
      if (++asked == 4) throw new DataAccessResourceFailureException("away for a moment");
      return super.isMine(worker, message);
    }
  }
}
