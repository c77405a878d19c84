package org.safeconduct.access.factors;

import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How the clock of somebody's app runs beside ours, and which of its codes were typed before.
///
/// A code is taken in the one step of 30 seconds in which the app shows it, by what is known of
/// its clock. A code of a step nearby is refused; if the next one is as far off, the two together
/// show how the clock runs, and that is learnt (RFC 6238, section 6: the verifier records how many
/// steps a clock has drifted, within a limit; RFC 4226, section 7.4: a sequence of codes is asked
/// for). No code that was refused so is taken later, and none twice (RFC 6238, section 5.2).
///
/// @param ahead by how many steps the app's clock is ahead of ours; negative if it is behind
/// @param doubted how far ahead the last code was, if it was refused for that; null if nothing was
///     typed yet, or anything else since
/// @param lastStep the newest step whose code was taken or refused so
record AppClock(int ahead, @Nullable Integer doubted, long lastStep) {
  /// How many steps off a clock may be when an app is taken into use: five minutes.
  static final int REACH_AT_FIRST = 10;

  /// How many steps it may have drifted since: a minute, for which a telephone without a network
  /// takes a month (at 20 millionths, as clocks of quartz do).
  static final int REACH = 2;

  /// How many steps after the first code the second one follows: whoever reads the words and waits
  /// for the next code is given two minutes.
  private static final int SUCCESSION = 4;

  /// One of which nothing is known yet.
  static final AppClock UNKNOWN = new AppClock(0, null, 0);

  /// What became of a code, and what is known of the clock from then on.
  record Judged(CodeVerdict verdict, AppClock next) {}

  /// Judges what was typed, at our time.
  ///
  /// @param reach how many steps besides the expected one are looked at, on either side
  Judged judge(byte[] secret, String typed, Instant at, int reach) {
    long now = Totp.step(at);
    var found = find(secret, typed, now, reach);
    if (found.isEmpty() || now + found.getAsInt() <= lastStep) return wrong();
    int seen = found.getAsInt();
    long step = now + seen;
    boolean right = seen == ahead || follows(seen, step);
    return right
        ? new Judged(CodeVerdict.RIGHT, new AppClock(seen, null, step))
        : new Judged(CodeVerdict.OUT_OF_STEP, new AppClock(ahead, seen, step));
  }

  /// How far ahead the app is if it made this code; each step is tried, whichever fits.
  private OptionalInt find(byte[] secret, String typed, long now, int reach) {
    var fitting = IntStream.rangeClosed(ahead - reach, ahead + reach)
        .filter(it -> Totp.isCode(secret, now + it, typed))
        .toArray();
    if (IntStream.of(fitting).anyMatch(it -> it == ahead)) return OptionalInt.of(ahead);
    return IntStream.of(fitting).findFirst();
  }

  private boolean follows(int seen, long step) {
    return doubted != null && doubted == seen && step <= lastStep + SUCCESSION;
  }

  private Judged wrong() {
    return new Judged(CodeVerdict.WRONG, new AppClock(ahead, null, lastStep));
  }
}
