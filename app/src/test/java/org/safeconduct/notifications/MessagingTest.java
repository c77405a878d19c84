package org.safeconduct.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.Permissions;

/// A test of this room on a real database, with a clock that is pushed.
public abstract class MessagingTest extends DatabaseTest {
  static final Instant START = Instant.parse("2026-11-24T15:05:00Z");

  protected final Permissions permissions = new TestPermissions(currentUser);
  protected final PushedClock clock = new PushedClock();
  final Bell bell = new Bell();
  protected final List<String> deeds = new ArrayList<>();
  protected final Messenger messenger = new Messenger(
      permissions,
      new JdbcQuestions(jdbc),
      bell,
      (deed, _, _) -> deeds.add(deed),
      currentUser,
      clock);

  @AfterEach
  void forgetAllQuestions() {
    jdbc.sql("delete from notifications.message").update();
    jdbc.sql("delete from notifications.wording").update();
    jdbc.sql("delete from notifications.question").update();
    deeds.clear();
  }

  protected void ask(Question question) {
    currentUser.runAs(
        ANYBODY, () -> transaction.executeWithoutResult(_ -> messenger.ask(question)));
  }

  SendProgress progress(Question question) {
    return currentUser.callAs(ANYBODY, () -> messenger.progress(question.id()));
  }

  Delivery delivery(Question question, int recipient) {
    var person = question.recipients().get(recipient).person().id();
    return currentUser
        .callAs(ANYBODY, () -> messenger.deliveries(question.id(), List.of(person)))
        .get(person);
  }

  /// By how much a clock must be fast that ticks on from the start of the test.
  static Duration untilStart() {
    return Duration.between(Instant.now(), START);
  }

  /// A clock that ticks, from the start of the test.
  static Clock ticking() {
    return Clock.offset(Clock.systemUTC(), untilStart());
  }

  /// Waits until nothing of the question is queued.
  void awaitNothingQueued(Question question) throws InterruptedException {
    var deadline = Instant.now().plusSeconds(90);
    while (progress(question).queued() > 0) {
      if (Instant.now().isAfter(deadline))
        throw new IllegalStateException("Still " + progress(question).people());
      Thread.sleep(50);
    }
  }
}
