package org.safeconduct.governance.handover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Seat;

/// A pack for the successor in a post.
///
/// @param title what it hands over, in words
/// @param parts as they were when it was written
/// @param notes of whoever leaves; empty if there are none
/// @param acknowledged by the successor; null if not yet
public record Handover(
    UUID id,
    AppointmentId appointment,
    Seat seat,
    String title,
    List<HandoverSource.Part> parts,
    String notes,
    Instant writtenAt,
    String writtenBy,
    @Nullable Acknowledged acknowledged) {
  public Handover {
    parts = List.copyOf(parts);
  }

  /// The successor has read it.
  public record Acknowledged(Instant at, String by) {}
}
