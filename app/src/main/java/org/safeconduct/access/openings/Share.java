package org.safeconduct.access.openings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.sharing.Sharing;

/// That an organisation lets another one look at the records of its people until a day.
///
/// @param terms between whom, why and until when
/// @param country ISO 3166-1 alpha-2: only those who are or will be there when somebody looks; null
///     for all
public record Share(Sharing terms, @Nullable String country) {
  /// By which it is named in addresses and in the audit trail.
  public UUID id() {
    return terms.id();
  }
}
