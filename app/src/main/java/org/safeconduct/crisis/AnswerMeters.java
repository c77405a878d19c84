package org.safeconduct.crisis;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import org.safeconduct.platform.AfterCommit;

/// Counts, for whoever watches this installation, the answers that were stored in this process
/// since it started.
final class AnswerMeters {
  private AnswerMeters() {}

  static void recorded(Answer answer) {
    var channel = answer.voice().channel().name().toLowerCase(Locale.ROOT);
    AfterCommit.run(() -> Metrics.counter(
            "safeconduct.answers.recorded", "status", answer.status().word(), "channel", channel)
        .increment());
  }
}
