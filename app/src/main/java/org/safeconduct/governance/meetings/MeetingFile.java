package org.safeconduct.governance.meetings;

import java.time.Instant;
import java.util.List;

/// A meeting with everything that is written down about it.
public record MeetingFile(
    Meeting meeting,
    Body body,
    List<Item> items,
    List<Attendee> attendees,
    List<Decision> decisions,
    List<ActionPoint> actions,
    List<Correction> corrections) {
  public MeetingFile {
    items = List.copyOf(items);
    attendees = List.copyOf(attendees);
    decisions = List.copyOf(decisions);
    actions = List.copyOf(actions);
    corrections = List.copyOf(corrections);
  }

  /// Whether the meeting could decide.
  public Quorum quorum() {
    return Quorum.of(body, attendees);
  }

  /// The decisions on an item of the agenda.
  public List<Decision> on(Item item) {
    return decisions.stream().filter(it -> it.item() == item.number()).toList();
  }

  /// An item of the agenda.
  ///
  /// @param papers what was before the meeting, in words or addresses; may be empty
  /// @param minutes what was said; may be empty
  public record Item(int number, String title, String papers, String minutes) {}

  /// What was found wrong in agreed minutes.
  public record Correction(int number, String words, Instant at, String by) {}
}
