package org.safeconduct.governance.gaps;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.Holding;

/// Who holds a seat that wants a holder, who stands in, and what is missing.
///
/// @param holders who holds it now
/// @param alternates who stands in now
/// @param gaps the worst first; empty if all is well
public record Coverage(Seat seat, List<Holding> holders, List<Holding> alternates, List<Gap> gaps) {
  public Coverage {
    holders = List.copyOf(holders);
    alternates = List.copyOf(alternates);
    gaps = List.copyOf(gaps);
  }

  /// The same, but of these appointments nothing is told.
  Coverage without(Set<UUID> appointments) {
    return new Coverage(
        seat, besides(holders, appointments), besides(alternates, appointments), gaps);
  }

  private static List<Holding> besides(List<Holding> all, Set<UUID> appointments) {
    return all.stream().filter(it -> !appointments.contains(it.id().value())).toList();
  }

  /// The worst gap, or null.
  public @Nullable Gap worst() {
    return gaps.isEmpty() ? null : gaps.getFirst();
  }

  /// Its place in a list that begins with the worst: where nobody acts, then by what is missing.
  int rank() {
    int kinds = Gap.Kind.values().length;
    if (gaps.isEmpty()) return 2 * kinds;
    return gaps.getFirst().kind().ordinal() + (isSevere() ? 0 : kinds);
  }

  /// Whether nobody acts in the post now.
  public boolean isSevere() {
    return gaps.stream().anyMatch(this::isSevere);
  }

  /// Whether nobody acts in the post now because of this. Where an alternate is missing, the
  /// holder acts.
  public boolean isSevere(Gap gap) {
    return gap.kind().isSevere() && !seat.post().isAlternate();
  }
}
