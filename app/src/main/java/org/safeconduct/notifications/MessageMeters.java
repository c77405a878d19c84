package org.safeconduct.notifications;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import org.safeconduct.platform.AfterCommit;

/// Counts, for whoever watches this installation, what becomes of messages in this process since
/// it started. Each is counted once at each state, and only when the state is stored.
final class MessageMeters {
  private static final String EMAIL = "email";

  private MessageMeters() {}

  /// Messages were written down, some of them as failed because there is no usable address, or
  /// as stopped because the person has answered or nothing is asked any more.
  ///
  /// @param added how many by reason of failure; blank for those that wait to be sent, `stopped`
  ///     for those that will not be
  static void added(Map<String, Integer> added) {
    AfterCommit.run(() -> added.forEach((reason, number) -> {
      if (reason.isEmpty()) count("queued", number);
      else if (!reason.equals("stopped")) failed(reason, number);
    }));
  }

  /// The mail server took one over.
  static void handedOver() {
    count("handed.over", 1);
  }

  /// One is to be tried again.
  static void deferred() {
    count("deferred", 1);
  }

  /// They will not arrive.
  ///
  /// @param reason as it is stored, such as `refused`
  static void failed(String reason, int number) {
    Metrics.counter("safeconduct.messages.failed", "channel", EMAIL, "reason", reason)
        .increment(number);
  }

  /// How long the server takes for a letter, whatever it says to it.
  static Timer handover() {
    return Metrics.timer("safeconduct.messages.handover", "channel", EMAIL);
  }

  private static void count(String state, int number) {
    Metrics.counter("safeconduct.messages." + state, "channel", EMAIL).increment(number);
  }
}
