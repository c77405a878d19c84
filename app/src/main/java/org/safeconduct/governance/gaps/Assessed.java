package org.safeconduct.governance.gaps;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.platform.AbsenceSource.Absence;
import org.safeconduct.profiles.Profiles;

/// Looks what a seat wants at one moment.
///
/// @param away who is absent then
/// @param soon how many days before its end a term shows as ending, by organisation; under
///     [Profiles#INSTALLATION] of all others
record Assessed(Instant now, Map<UUID, Absence> away, Map<UUID, Integer> soon) {
  private static final int USUAL_DAYS = 30;

  /// @param primaries every appointment to the seat that was not withdrawn
  /// @param others every appointment of alternates at the same place
  Coverage of(Seat seat, List<Holding> primaries, List<Holding> others) {
    var holders = inForce(primaries);
    var alternates = besides(holders, inForce(others));
    var gaps = new ArrayList<Gap>();
    if (holders.isEmpty()) gaps.add(vacancy(primaries));
    else {
      runningOut(seat, holders, primaries, gaps);
      absence(seat, holders, alternates, gaps);
    }
    if (Post.COVERED.contains(seat.post()) && alternates.isEmpty())
      gaps.add(new Gap(Gap.Kind.NO_ALTERNATE, null));
    gaps.sort(Comparator.comparing(Gap::kind));
    return new Coverage(seat, holders, alternates, gaps);
  }

  /// Nobody stands in for themselves.
  private static List<Holding> besides(List<Holding> holders, List<Holding> others) {
    var own = holders.stream().map(Holding::person).collect(Collectors.toSet());
    return others.stream().filter(it -> !own.contains(it.person())).toList();
  }

  private static List<Holding> inForce(List<Holding> all) {
    return all.stream().filter(it -> it.term() instanceof Term.InForce).toList();
  }

  private Gap vacancy(List<Holding> primaries) {
    return primaries.stream()
        .filter(it -> !it.when().until().isAfter(now))
        .max(Comparator.comparing(it -> it.when().until()))
        .map(last -> new Gap(
            last.term() instanceof Term.Lapsed ? Gap.Kind.EXPIRED : Gap.Kind.NO_HOLDER,
            last.when().until()))
        .orElse(new Gap(Gap.Kind.NO_HOLDER, null));
  }

  /// Nobody is missed whose place somebody takes before or when the last holder goes.
  private void runningOut(
      Seat seat, List<Holding> holders, List<Holding> primaries, List<Gap> gaps) {
    var last = holders.stream().map(it -> it.when().until()).max(Comparator.naturalOrder());
    if (last.isEmpty() || last.get().isAfter(now.plus(soon(seat)))) return;
    boolean followed = primaries.stream()
        .anyMatch(it -> it.when().from().isAfter(now)
            && !it.when().from().isAfter(last.get())
            && it.when().until().isAfter(last.get()));
    if (!followed) gaps.add(new Gap(Gap.Kind.EXPIRING, last.get()));
  }

  private Duration soon(Seat seat) {
    var own = seat.organisation() == null ? null : soon.get(seat.organisation().value());
    var days = own == null ? soon.get(Profiles.INSTALLATION) : own;
    return Duration.ofDays(days == null ? USUAL_DAYS : days);
  }

  /// Nobody has to be there in a post for which nobody has to stand in.
  private void absence(Seat seat, List<Holding> holders, List<Holding> alternates, List<Gap> gaps) {
    if (!holders.stream().allMatch(this::isAway)) return;
    var back = holders.stream()
        .map(it -> Objects.requireNonNull(away.get(it.person().value())).until())
        .min(Comparator.naturalOrder())
        .orElseThrow();
    boolean stoodIn =
        !Post.COVERED.contains(seat.post()) || alternates.stream().anyMatch(it -> !isAway(it));
    gaps.add(new Gap(stoodIn ? Gap.Kind.HOLDER_ABSENT : Gap.Kind.NOBODY_PRESENT, back));
  }

  private boolean isAway(Holding holding) {
    return away.containsKey(holding.person().value());
  }
}
