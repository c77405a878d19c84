package org.safeconduct.profiles;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// That somebody classified a record.
///
/// @param subject the record's id
/// @param code of the label in that edition
/// @param rank of the label, 0 to 3
/// @param ordinary the rank that such records have anyway in that edition, 0 to 3
/// @param reason why, in words; may be empty when the label was raised
/// @param originator the identity of who gave it, whatever their name
/// @param named the accounts that the record is limited to; empty for everybody who is cleared
public record RecordLabel(
    UUID subject,
    EditionId edition,
    String code,
    int rank,
    int ordinary,
    String reason,
    Instant recordedAt,
    String recordedBy,
    String originator,
    Set<UUID> named) {
  public RecordLabel {
    named = Set.copyOf(named);
  }

  /// Whether it protects less than the other: a lower rank, or more accounts.
  boolean isLowerThan(RecordLabel other) {
    return rank < other.rank
        || other.isLimited() && (!isLimited() || !other.named.containsAll(named));
  }

  /// Whether only named accounts see the record.
  public boolean isLimited() {
    return !named.isEmpty();
  }
}
