package org.safeconduct.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.safeconduct.DatabaseTest;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.Subject;

/// A test of this room on a real database, with a clock that is pushed.
abstract class MessagingTest extends DatabaseTest {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  final PushedClock clock = new PushedClock();
  final Bell bell = new Bell();
  final List<String> deeds = new ArrayList<>();
  final Messenger messenger = new Messenger(
      new ActorPermissions(),
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

  void ask(Question question) {
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

  /// By how much a clock must be fast that ticks on from noon.
  static Duration untilNoon() {
    return Duration.between(Instant.now(), NOON);
  }

  /// A clock that ticks, from noon.
  static Clock ticking() {
    return Clock.offset(Clock.systemUTC(), untilNoon());
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

  /// Stands still until it is pushed.
  static final class PushedClock extends Clock {
    private volatile Instant now = NOON;

    void push(TemporalAmount by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("Tests run in UTC");
    }
  }

  private final class ActorPermissions implements Permissions {
    @Override
    public void require(Duty duty) {
      requireAny(duty);
    }

    @Override
    public void requireAny(Duty... duties) {
      if (Arrays.stream(duties).noneMatch(this::allows))
        throw new Forbidden("lacks " + Arrays.toString(duties));
    }

    @Override
    public void require(Duty duty, Subject subject) {
      require(duty);
      if (!scope().includes(subject)) throw new Forbidden("out of scope");
    }

    @Override
    public boolean allows(Duty duty) {
      return currentUser.actor().duties().contains(duty);
    }

    @Override
    public Scope scope() {
      return currentUser.actor().scope();
    }
  }
}
