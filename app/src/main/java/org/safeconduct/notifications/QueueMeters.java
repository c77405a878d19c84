package org.safeconduct.notifications;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How many messages wait, and since when the oldest: read from the queue whenever somebody
/// collects, so it holds for all processes that send from it.
@Component
class QueueMeters implements MeterBinder {
  private final WaitingMessages waiting;
  private final Clock clock;

  QueueMeters(WaitingMessages waiting, Clock clock) {
    this.waiting = waiting;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("safeconduct.messages.waiting", waiting, WaitingMessages::count)
        .description("Messages that wait to be sent")
        .tag("channel", "email")
        .register(registry);
    Gauge.builder("safeconduct.messages.oldest.age", this, QueueMeters::oldestAge)
        .description("How long the oldest of them waits; 0 if none does")
        .baseUnit("seconds")
        .tag("channel", "email")
        .register(registry);
  }

  private double oldestAge() {
    return waiting
        .oldest()
        .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }
}
