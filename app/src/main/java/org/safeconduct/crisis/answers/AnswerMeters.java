package org.safeconduct.crisis.answers;

import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import org.safeconduct.platform.AfterCommit;

/// Counts, for whoever watches this installation, the answers that were stored in this process
/// since it started.
public final class AnswerMeters {
  private AnswerMeters() {}

  /// Counts the answer by status and channel once the transaction that stores it is committed.
  public static void recorded(Answer answer) {
    var channel = answer.voice().channel().name().toLowerCase(Locale.ROOT);
    AfterCommit.run(() -> Metrics.counter(
            "safeconduct.answers.recorded", "status", answer.status().word(), "channel", channel)
        .increment());
  }
}
