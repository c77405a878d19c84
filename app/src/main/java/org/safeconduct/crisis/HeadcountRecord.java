package org.safeconduct.crisis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.notifications.Words;
import org.safeconduct.shared.Confidence;

/// A headcount as it stands, without its people.
///
/// @param id its name
/// @param title what it is about, in the officer's words
/// @param exercise whether nothing has really happened
/// @param opening who opened it, and from what
/// @param asking what is asked, and when again
/// @param closing who closed it; null while it is open
public record HeadcountRecord(
    HeadcountId id,
    String title,
    boolean exercise,
    Opening opening,
    Asking asking,
    @Nullable Closing closing) {
  /// Whether answers are still taken from those who are asked, by this clock time.
  public boolean takesAnswers(Instant now) {
    return isOpen() && now.isBefore(asking.expires());
  }

  /// Whether nobody has closed it yet; also true when its links have expired, for silence closes
  /// nothing.
  public boolean isOpen() {
    return closing == null;
  }

  /// How it began.
  ///
  /// @param at when
  /// @param by whose name
  /// @param origin what the population was made from
  /// @param alert the alert, if from one
  /// @param area the area as a GeoJSON geometry, if from an area or from an alert that could
  ///     be placed
  /// @param confidences which exposed people were counted in
  public record Opening(
      Instant at,
      String by,
      Origin origin,
      @Nullable AlertId alert,
      @Nullable String area,
      Set<Confidence> confidences) {
    public Opening {
      confidences = Set.copyOf(confidences);
    }
  }

  /// What is asked, and when again.
  ///
  /// @param question the question at the messenger
  /// @param words what is asked, by language
  /// @param again when the silent are asked again, in minutes after the opening, growing;
  ///     stamped at the start
  /// @param round how often they were asked so far
  /// @param next when they are asked next; null if not any more
  /// @param expires when the answer links stop working
  public record Asking(
      QuestionId question,
      Map<String, Words> words,
      List<Integer> again,
      int round,
      @Nullable Instant next,
      Instant expires) {
    public Asking {
      words = Map.copyOf(words);
      again = List.copyOf(again);
    }
  }

  /// How it ended.
  ///
  /// @param at when
  /// @param by whose name
  /// @param reason why it was closed without those who were silent; null if nobody was
  public record Closing(Instant at, String by, @Nullable String reason) {}
}
