package org.safeconduct.people.lists;

import java.util.List;
import java.util.UUID;

/// How handing in a list ended.
public sealed interface ImportOutcome {
  /// The list was taken in, as a whole or without the rows that cannot be used.
  ///
  /// @param importId stands in the audit trail
  /// @param repeated whether this is the outcome of an earlier call with the same idempotency
  ///     key
  record Stored(
      UUID importId,
      ImportCounts counts,
      FaultReport faults,
      List<Notice> notices,
      boolean repeated)
      implements ImportOutcome {}

  /// Nothing was stored, because some rows cannot be used.
  record Refused(ImportCounts counts, FaultReport faults, List<Notice> notices)
      implements ImportOutcome {}

  /// Nothing was stored: the idempotency key was used for another list before.
  record KeyUsed(String idempotencyKey) implements ImportOutcome {}
}
