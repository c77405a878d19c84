package org.safeconduct.notifications;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.notifications.MessageState.HANDED_OVER;
import static org.safeconduct.notifications.TestPeople.headcount;
import static org.safeconduct.notifications.TestPeople.people;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KilledSenderTest extends MessagingTest {
  private static final int MESSAGES = 2_000;
  private static final int WORKERS = 4;

  @Test
  void a_sender_killed_in_the_middle_loses_nothing_and_repeats_at_most_one_message_a_worker()
      throws Exception {
    try (var sink = SmtpSink.open()) {
      var question = headcount(people(MESSAGES));
      sink.slowDown(Duration.ofMillis(2));
      ask(question);

      var first = startSender(sink, untilStart());
      sink.awaitTaken(MESSAGES / 3);
      first.destroyForcibly().waitFor();
      int takenFromTheDead = sink.taken();
      var second = startSender(sink, untilStart().plus(SendingWorker.CLAIM));
      sink.awaitTaken(MESSAGES);
      awaitNothingQueued(question);
      stop(second);

      assertThat(takenFromTheDead).isLessThan(MESSAGES);
      assertThat(progress(question).people()).isEqualTo(Map.of(HANDED_OVER, MESSAGES));
      var copies = sink.mails().stream().collect(groupingBy(SmtpMail::recipient, counting()));
      assertThat(copies).hasSize(MESSAGES);
      assertThat(copies.values()).allMatch(it -> it <= 2);
      assertThat(sink.taken() - MESSAGES).isLessThanOrEqualTo(WORKERS);
    }
  }

  private Process startSender(SmtpSink sink, Duration clockIsFastBy) throws IOException {
    return new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            SenderProcess.class.getName(),
            url,
            String.valueOf(sink.port()),
            String.valueOf(WORKERS),
            clockIsFastBy.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void stop(Process sender) throws Exception {
    sender.getOutputStream().close();
    assertThat(sender.waitFor()).isZero();
  }
}
