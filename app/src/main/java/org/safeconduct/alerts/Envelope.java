package org.safeconduct.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands on the outside of an alert (CAP 1.2, 3.2.1).
///
/// @param identifier the sender's own name for this message; sender, identifier and sent
///     together
///     are unique
/// @param sender who originated it
/// @param sent when, UTC
/// @param status `Actual`, `Exercise`, `System`, `Test` or `Draft`; an unknown word is kept as
///     it
///     came, with a finding
/// @param msgType `Alert`, `Update`, `Cancel`, `Ack` or `Error`; an unknown word is kept as it
///     came, with a finding
/// @param scope `Public`, `Restricted` or `Private`; an unknown word is kept as it came, with a
///     finding
/// @param source the particular source, a person or a device
/// @param restriction to whom a `Restricted` alert may go
/// @param note what the message is for, mostly on cancels and errors
/// @param references the earlier messages it updates or cancels
public record Envelope(
    String identifier,
    String sender,
    Instant sent,
    String status,
    String msgType,
    String scope,
    @Nullable String source,
    @Nullable String restriction,
    @Nullable String note,
    List<Reference> references) {
  private static final Set<String> NOT_REAL = Set.of("Exercise", "System", "Test", "Draft");
  private static final Set<String> NOTICES = Set.of("Cancel", "Ack", "Error");

  public Envelope {
    references = List.copyOf(references);
  }

  /// Whether people are to act on it. An unknown status counts as real: better one alert too
  /// many.
  public boolean isReal() {
    return isReal(status);
  }

  static boolean isReal(String status) {
    return !NOT_REAL.contains(status);
  }

  /// Whether it only speaks of other messages and warns of nothing itself.
  public boolean isNotice() {
    return NOTICES.contains(msgType);
  }

  /// Whether it ends the messages it refers to: an update takes their place, a cancel lifts
  /// them.
  public boolean endsOthers() {
    return msgType.equals("Update") || msgType.equals("Cancel");
  }
}
