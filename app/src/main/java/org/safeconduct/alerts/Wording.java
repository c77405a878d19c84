package org.safeconduct.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an alert says to people, in one language (CAP 1.2, 3.2.2). Plain text; may hold line
/// breaks.
///
/// @param headline one line
/// @param description what is happening
/// @param instruction what to do
/// @param responseTypes CAP's words for what to do: `Shelter`, `Evacuate`, `Prepare`,
///     `Execute`,
///     `Avoid`, `Monitor`,
///     `Assess`, `AllClear`, `None`
/// @param senderName the sender's name for people
/// @param web where to read more
/// @param contact whom to ask
public record Wording(
    @Nullable String headline,
    @Nullable String description,
    @Nullable String instruction,
    List<String> responseTypes,
    @Nullable String senderName,
    @Nullable String web,
    @Nullable String contact) {
  public Wording {
    responseTypes = List.copyOf(responseTypes);
  }
}
