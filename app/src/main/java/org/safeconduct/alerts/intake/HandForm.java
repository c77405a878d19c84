package org.safeconduct.alerts.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an officer typed into the form for an alert by hand, right or wrong.
///
/// @param what happened
/// @param when it applies
/// @param where it applies
record HandForm(
    @Nullable What what, @Nullable When when, @Nullable Where where) {
  HandForm {
    what = Objects.requireNonNullElse(what, What.BLANK);
    when = Objects.requireNonNullElse(when, new When("", ""));
    where = Objects.requireNonNullElse(where, Where.BLANK);
  }

  /// An empty form: from now, immediate, the rest unknown.
  static HandForm begun(Instant now) {
    var minute = LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MINUTES), ZoneOffset.UTC);
    return new HandForm(What.BLANK, new When(minute.toString(), ""), Where.BLANK);
  }

  @Override
  public What what() {
    return Objects.requireNonNull(what);
  }

  @Override
  public When when() {
    return Objects.requireNonNull(when);
  }

  @Override
  public Where where() {
    return Objects.requireNonNull(where);
  }

  /// @param title one line
  /// @param description what is known
  /// @param instruction what people should do
  /// @param source who says so
  /// @param verified `true` if the source can be believed
  /// @param exercise `true` if nothing has really happened
  record What(
      @Nullable String title,
      @Nullable String description,
      @Nullable String instruction,
      @Nullable String source,
      @Nullable Boolean verified,
      @Nullable Boolean exercise,
      @Nullable String severity,
      @Nullable String urgency,
      @Nullable String certainty) {
    private static final What BLANK =
        new What("", "", "", "", null, null, "UNKNOWN", "IMMEDIATE", "UNKNOWN");
  }

  /// @param from `2026-11-24T15:05`, UTC
  /// @param until the same, blank: until somebody lifts it
  record When(@Nullable String from, @Nullable String until) {}

  /// @param kind `CIRCLE`, `POLYGON` or `PLACE`
  /// @param place a name, for a place or for the middle of a circle
  /// @param latitude of the middle of a circle, degrees north
  /// @param longitude of the middle of a circle, degrees east
  /// @param radius in kilometres, of a circle or around a city
  /// @param corners of a polygon as typed: a latitude and a longitude on each line
  /// @param area the polygon as drawn on the map, GeoJSON
  record Where(
      @Nullable String kind,
      @Nullable String place,
      @Nullable String latitude,
      @Nullable String longitude,
      @Nullable String radius,
      @Nullable String corners,
      @Nullable String area) {
    private static final Where BLANK = new Where("PLACE", "", "", "", "", "", "");
  }
}
