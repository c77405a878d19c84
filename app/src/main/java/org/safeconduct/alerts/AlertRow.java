package org.safeconduct.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Severity;

/// One line of the list of alerts.
///
/// @param id names it
/// @param title headline, else event, else identifier, in the reader's language if it has it
/// @param severity the worst it names
/// @param state where it stands now
/// @param status CAP's word, for instance `Actual`
/// @param countries ISO 3166-1 alpha-2 of what could be placed
/// @param unlocated how many of its areas could not be placed
/// @param origin who sent and who brought it
/// @param times when it came and when it applies
/// @param ended how it was lifted or replaced; null: it was not
public record AlertRow(
    AlertId id,
    String title,
    Severity severity,
    AlertState state,
    String status,
    List<String> countries,
    int unlocated,
    Origin origin,
    Times times,
    @Nullable Decision ended) {
  public AlertRow {
    countries = List.copyOf(countries);
  }

  /// Whether people are to act on it.
  public boolean isReal() {
    return Envelope.isReal(status);
  }

  /// Whether it is in force only from a moment that is still to come.
  public boolean isExpected(Instant now) {
    return state == AlertState.ACTIVE && times.starts().isAfter(now);
  }

  /// @param sender who originated it
  /// @param channel the way it came
  /// @param broughtBy the feed, the file, or whom the officer heard it from
  /// @param verified whether somebody confirmed that the source can be believed
  public record Origin(String sender, Channel channel, String broughtBy, boolean verified) {}

  /// @param sent by its sender, UTC
  /// @param received when it was stored here, UTC
  /// @param starts from when it applies, UTC
  /// @param ends until when, UTC; null: until it is lifted
  public record Times(
      Instant sent,
      Instant received,
      Instant starts,
      @Nullable Instant ends) {}
}
