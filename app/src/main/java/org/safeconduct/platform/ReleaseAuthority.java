package org.safeconduct.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether somebody may let information out (`domain.md` 8.2, RELEASE_INFO): lower a label that
/// another one gave, or share with another organisation. A port: who holds which post and which
/// delegation is known to governance.
public interface ReleaseAuthority {
  /// Whether the actor may at this very moment, by role, by post or by a delegation whose scope,
  /// limits and dates hold; writes down under which post or delegation, or that it was refused.
  /// Ask in the transaction of the deed, last of all checks.
  boolean exercise(Release release);

  /// What is to be let out.
  ///
  /// @param organisation whose it is; null if it is no single organisation's
  /// @param country where it belongs, ISO 3166-1 alpha-2; null if it is of no single country, so
  ///     that authority for one country does not reach it
  /// @param subject what it is, such as `label 5f6b…`; ids, never words
  record Release(@Nullable UUID organisation, @Nullable String country, String subject) {}
}
