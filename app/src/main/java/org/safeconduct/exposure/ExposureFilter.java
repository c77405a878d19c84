package org.safeconduct.exposure;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Confidence;

/// Which part of an exposure is asked for; what is `null` or empty does not limit it.
///
/// @param time the time asked about; where nothing is said, that of the alert
/// @param knownAt asks for what was known at this moment (knowledge time, UTC), not later than
///     now; absent for what is known now; if absent, that of the cursor
/// @param group whom to list
/// @param confidence how sure they are there; empty for any. Does not change the totals
/// @param organisation of one organisation only
/// @param category of one category only
/// @param text words from the name, the organisation or the place; accents and case do not
///     matter
/// @param cursor where the last answer stopped, as it said in `next`
/// @param limit how many people to list at most, 1 to 1000
public record ExposureFilter(
    AskedTime time,
    @Nullable Instant knownAt,
    Group group,
    Set<Confidence> confidence,
    @Nullable OrganisationId organisation,
    @Nullable Category category,
    @Nullable String text,
    @Nullable String cursor,
    int limit) {
  /// How many people an answer lists unless asked otherwise.
  public static final int USUAL_LIMIT = 100;

  /// How many people an answer lists at most.
  public static final int MOST = 1_000;

  /// Everybody present at the usual time.
  public static final ExposureFilter ALL = new ExposureFilter(
      AskedTime.UNSAID, null, Group.PRESENT, Set.of(), null, null, null, null, USUAL_LIMIT);

  /// Whether the text is a cursor of ours.
  ///
  /// @param now nobody can go on with what will be known later
  public static boolean isCursor(String text, Instant now) {
    try {
      var knownAt = Cursor.read(text).knownAt();
      return knownAt == null || !knownAt.isAfter(now);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// Whether the cursor goes on with what was known at another moment.
  ///
  /// @param cursor one of ours
  public static boolean isOfAnotherMoment(String cursor, Instant knownAt) {
    return !knownAt.equals(Cursor.read(cursor).knownAt());
  }

  /// The same whatever the words.
  ExposureFilter withoutText() {
    return new ExposureFilter(
        time, knownAt, group, confidence, organisation, category, null, cursor, limit);
  }

  /// @throws IllegalArgumentException if the limit is out of range, or the cursor not one of ours
  ///     or of another moment
  public ExposureFilter {
    confidence = Set.copyOf(confidence);
    if (cursor != null && knownAt == null) knownAt = Cursor.read(cursor).knownAt();
    if (cursor != null && knownAt != null && isOfAnotherMoment(cursor, knownAt))
      throw new IllegalArgumentException("The cursor goes on with what was known at another time");
    if (limit < 1 || limit > MOST)
      throw new IllegalArgumentException("An answer lists 1 to " + MOST + " people: " + limit);
  }
}
