package org.safeconduct.governance.delegations;

import static org.safeconduct.governance.delegations.Ruling.Refused.because;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.Delegation.State;

/// Whether a delegation, and each one that it stands on, holds at a moment for a matter.
final class Chain {
  private final Map<DelegationId, Delegation> all;
  private final Instant now;

  /// @param all every delegation of one authority
  Chain(List<Delegation> all, Instant now) {
    this.all = all.stream().collect(Collectors.toMap(Delegation::id, Function.identity()));
    this.now = now;
  }

  /// What is in the way; empty if nothing is.
  Optional<Ruling.Refused> obstacle(Delegation delegation, @Nullable Matter matter) {
    var own = own(delegation, matter);
    if (own.isPresent()) return own;
    if (delegation.parent() == null)
      return covers(delegation.from(), matter)
          ? Optional.empty()
          : Optional.of(because("beyond-giver"));
    var parent = all.get(delegation.parent());
    if (parent == null || obstacle(parent, matter).isPresent())
      return Optional.of(because("chain-broken"));
    return Optional.empty();
  }

  /// The seat that stays accountable: where the chain begins.
  Seat root(Delegation delegation) {
    var parent = delegation.parent() == null ? null : all.get(delegation.parent());
    return parent == null ? delegation.from() : root(parent);
  }

  /// Whether the matter lies where the seat's own authority reaches.
  static boolean covers(Seat seat, @Nullable Matter matter) {
    if (matter == null) return true;
    return (seat.organisation() == null || seat.organisation().equals(matter.organisation()))
        && (seat.country() == null
            || matter.country() == null
            || seat.country().equals(matter.country()));
  }

  private Optional<Ruling.Refused> own(Delegation it, @Nullable Matter matter) {
    return switch (it.state(now)) {
      case State.EXPIRED -> Optional.of(because("expired", it.when().until()));
      case State.NOT_YET -> Optional.of(because("not-yet", it.when().from()));
      case State.REVOKED -> Optional.of(because("revoked"));
      case State.VALID -> matter == null ? Optional.empty() : beyond(it.bounds(), matter);
    };
  }

  private static Optional<Ruling.Refused> beyond(Bounds bounds, Matter matter) {
    if (!bounds.organisations().isEmpty()
        && (matter.organisation() == null
            || !bounds.organisations().contains(matter.organisation().value())))
      return Optional.of(because("other-organisation"));
    if (!bounds.countries().isEmpty()
        && (matter.country() == null || !bounds.countries().contains(matter.country())))
      return Optional.of(because("other-country"));
    if (bounds.maxRisk() != null && matter.risk() != null && matter.risk() > bounds.maxRisk())
      return Optional.of(because("risk-too-high", bounds.maxRisk()));
    if (bounds.maxUsd() != null
        && matter.usd() != null
        && matter.usd().compareTo(bounds.maxUsd()) > 0)
      return Optional.of(because("too-expensive", bounds.maxUsd()));
    return Optional.empty();
  }
}
