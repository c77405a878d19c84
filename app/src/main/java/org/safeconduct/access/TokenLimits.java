package org.safeconduct.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;

/// How much less than its account a token may do.
///
/// @param duties these at most; null means all that the account has
/// @param organisations people of these at most; null means all that the account sees
public record TokenLimits(
    @Nullable Set<Duty> duties, @Nullable Set<UUID> organisations) {
  /// As much as the account.
  public static final TokenLimits NONE = new TokenLimits(null, null);

  public TokenLimits {
    duties = duties == null ? null : Set.copyOf(duties);
    organisations = organisations == null ? null : Set.copyOf(organisations);
  }

  /// What is left of the account's duties.
  Set<Duty> narrow(Set<Duty> all) {
    if (duties == null) return all;
    var left = EnumSet.noneOf(Duty.class);
    all.stream().filter(duties::contains).forEach(left::add);
    return Set.copyOf(left);
  }

  /// What is left of whom the account sees: zones, countries and single people cannot be told
  /// apart by organisation, so they fall away.
  Scope narrow(Scope all) {
    if (organisations == null) return all;
    var left = new HashSet<>(organisations);
    if (!all.everybody()) left.retainAll(all.organisations());
    return new Scope(false, left, Set.of(), Set.of(), Set.of(), all.clearance());
  }
}
