package org.safeconduct.access.identities;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the provider says of somebody, once its word is checked.
///
/// @param issuer the provider
/// @param subject names the person there, for ever
/// @param verifiedMail an address that the provider has checked, if it says so
/// @param groups the person's groups there
public record Arrival(
    String issuer,
    String subject,
    String username,
    String name,
    @Nullable String verifiedMail,
    Set<String> groups) {
  public Arrival {
    groups = Set.copyOf(groups);
  }
}
