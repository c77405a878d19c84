package org.safeconduct.access.openings;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody opened records outside of their scope.
///
/// @param target whose records
/// @param endsAt when it ends by itself, or was ended
/// @param review what another person made of it; null while nobody did
public record Opening(
    UUID id,
    UUID account,
    String name,
    Target target,
    String reason,
    Instant openedAt,
    Instant endsAt,
    @Nullable Review review) {
  /// Whose records are open.
  ///
  /// @param code the organisation's short name
  /// @param person this person only; null for several
  /// @param persons these only; empty for all people of the organisation, or for one person
  public record Target(
      UUID organisation, String code, @Nullable UUID person, Set<UUID> persons) {
    public Target {
      persons = Set.copyOf(persons);
    }

    /// Whether it is all people of the organisation.
    public boolean isEverybody() {
      return person == null && persons.isEmpty();
    }
  }

  /// What another person made of it.
  ///
  /// @param justified whether there was a need
  /// @param finding in words
  public record Review(Instant at, String by, boolean justified, String finding) {}

  /// Whether the records are open at this moment.
  public boolean isOpen(Instant now) {
    return now.isBefore(endsAt);
  }
}
