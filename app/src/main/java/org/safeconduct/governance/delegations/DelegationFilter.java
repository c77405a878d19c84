package org.safeconduct.governance.delegations;

import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;

/// Which delegations a list shows; what is `null` does not limit it.
///
/// @param post from which or to which authority passes
/// @param past also what has run out or was revoked
public record DelegationFilter(
    @Nullable Authority authority, @Nullable Post post, boolean past) {
  /// What is valid or will be.
  public static final DelegationFilter ALL = new DelegationFilter(null, null, false);
}
