package org.safeconduct.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Interval;

/// From when to when an alert applies, over all its informations.
///
/// @param starts the first moment, UTC
/// @param ends the first moment no longer inside, UTC; null: until somebody lifts it
record Span(Instant starts, @Nullable Instant ends) {
  /// How long an alert counts that does not say when it ends (CAP 1.2, 3.2.2 `expires`: each
  /// recipient is free to set its own policy).
  static final Duration WITHOUT_END = Duration.ofHours(24);

  /// Works it out.
  ///
  /// @param untilLifted whether an alert without end waits to be lifted, as one entered by hand
  ///     does
  /// @param findings takes what was lenient about it
  static Span of(ReadAlert alert, boolean untilLifted, List<Finding> findings) {
    var sent = alert.envelope().sent();
    var timings = timings(alert);
    var starts =
        timings.stream().map(it -> it.from(sent)).min(Instant::compareTo).orElse(sent);
    boolean endless = timings.stream().anyMatch(it -> it.expires() == null);
    if (endless && untilLifted) return new Span(starts, null);
    var ends = timings.stream().map(it -> end(it, sent)).max(Instant::compareTo).orElseThrow();
    if (endless) findings.add(taken("without-end", ends));
    return starts.isBefore(ends) ? new Span(starts, ends) : turnedRound(sent, ends, findings);
  }

  /// The time people in the area are in danger, as known at this moment.
  Interval when(Instant now) {
    var known = starts.isAfter(now) ? starts : now;
    return new Interval(starts, Objects.requireNonNullElse(ends, known.plus(WITHOUT_END)));
  }

  private static List<Timing> timings(ReadAlert alert) {
    var timings =
        new ArrayList<>(alert.informations().stream().map(Information::timing).toList());
    if (timings.isEmpty()) timings.add(Timing.UNSAID);
    return timings;
  }

  private static Instant end(Timing timing, Instant sent) {
    if (timing.expires() != null) return timing.expires();
    var from = timing.from(sent);
    return (from.isAfter(sent) ? from : sent).plus(WITHOUT_END);
  }

  private static Span turnedRound(Instant sent, Instant ends, List<Finding> findings) {
    var starts = sent.isBefore(ends) ? sent : ends.minusMillis(1);
    findings.add(taken("ends-before-it-starts", starts));
    return new Span(starts, ends);
  }

  private static Finding taken(String code, Instant taken) {
    return new Finding(code, "", Map.of("value", "", "taken", taken.toString()));
  }
}
