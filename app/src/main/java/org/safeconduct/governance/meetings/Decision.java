package org.safeconduct.governance.meetings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a body decided.
///
/// @param body the id of the body
/// @param code of the body
/// @param sequence within the body and the year, from 1
/// @param item number of the agenda item
/// @param held when the meeting began
/// @param dissent who disagreed, and why
public record Decision(
    UUID body,
    String code,
    int year,
    int sequence,
    UUID meeting,
    int item,
    String words,
    Instant held,
    boolean agreed,
    List<Dissent> dissent) {
  public Decision {
    dissent = List.copyOf(dissent);
  }

  /// Its number, such as `SMT/2026/3`.
  public String number() {
    return code + "/" + year + "/" + sequence;
  }

  /// Somebody disagreed.
  ///
  /// @param attendee number within the meeting
  public record Dissent(int attendee, String reason) {}
}
