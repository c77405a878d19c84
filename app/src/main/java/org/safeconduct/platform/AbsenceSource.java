package org.safeconduct.platform;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// A room's knowledge of who is not where the work is: presence calendars, trips. Rooms that
/// know implement it; whoever asks who can be reached today collects the answers.
public interface AbsenceSource {
  /// Who of these people is absent at that moment; whoever is not known to be is left out.
  ///
  /// @param persons people ids
  Map<UUID, Absence> absent(Collection<UUID> persons, Instant at);

  /// Somebody is absent.
  ///
  /// @param until the first moment at which the person is expected back, UTC
  record Absence(Instant until) {}
}
