package org.safeconduct.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.AreaJson;
import org.springframework.context.MessageSource;

/// An alert as programs read it. Words are spelled as CAP spells them; times are UTC.
///
/// @param head who sent it and where it stands
/// @param statement what it says, in the reader's language if it has it
/// @param timing when it applies
/// @param languages the languages it speaks
/// @param areas where it applies, as GeoJSON features
/// @param unlocatedAreas how many areas could not be placed
/// @param findings what was lenient about it
/// @param ended how it was lifted or replaced; null: it was not
public record AlertJson(
    @JsonUnwrapped Head head,
    @JsonUnwrapped Statement statement,
    @JsonUnwrapped Timing timing,
    List<String> languages,
    List<Feature> areas,
    int unlocatedAreas,
    List<FindingJson> findings,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Ended ended) {

  /// An alert in the reader's language.
  ///
  /// @param words says the findings in words
  public static AlertJson of(Alert alert, Locale reader, MessageSource words) {
    var said = alert.in(reader);
    return new AlertJson(
        Head.of(alert),
        Statement.of(alert, said),
        said.map(Information::timing).orElse(org.safeconduct.alerts.Timing.UNSAID),
        alert.informations().stream().map(Information::language).distinct().toList(),
        said.map(Information::areas).orElse(List.of()).stream().map(Feature::of).toList(),
        alert.unlocatedAreas(),
        alert.findings().stream().map(it -> FindingJson.of(it, reader, words)).toList(),
        Ended.of(alert));
  }

  /// @param id our name for it
  /// @param state `active`, `expired`, `superseded`, `lifted` or `notice`
  /// @param real whether people are to act on it
  /// @param verified whether somebody confirmed that the source can be believed
  public record Head(
      String id,
      String identifier,
      String sender,
      Instant sent,
      String status,
      String msgType,
      String scope,
      String state,
      boolean real,
      boolean verified) {
    private static Head of(Alert alert) {
      var envelope = alert.envelope();
      return new Head(
          alert.id().toString(),
          envelope.identifier(),
          envelope.sender(),
          envelope.sent(),
          envelope.status(),
          envelope.msgType(),
          envelope.scope(),
          alert.state().name().toLowerCase(Locale.ROOT),
          envelope.isReal(),
          alert.receipt().verified() != null);
    }
  }

  /// @param severity the worst that the alert names in any language
  /// @param certainty the sender's alert certainty
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Statement(
      String event,
      String severity,
      String urgency,
      String certainty,
      @Nullable String headline,
      @Nullable String description,
      @Nullable String instruction) {
    private static Statement of(Alert alert, Optional<Information> said) {
      var rating = said.map(Information::rating).orElse(Rating.UNKNOWN);
      var wording = said.map(Information::wording);
      return new Statement(
          said.map(Information::event).orElse(""),
          Rating.word(alert.severity()),
          rating.urgency().word(),
          rating.certainty().word(),
          wording.map(Wording::headline).orElse(null),
          wording.map(Wording::description).orElse(null),
          wording.map(Wording::instruction).orElse(null));
    }
  }

  /// One area as a GeoJSON feature (RFC 7946, 3.2).
  ///
  /// @param geometry the surface; null if it could not be placed
  public record Feature(
      String type, @JsonRawValue @Nullable String geometry, Properties properties) {
    private static Feature of(AlertArea area) {
      var geometry = area.area() == null ? null : AreaJson.write(area.area());
      var properties = new Properties(area.description(), area.placedBy().word(), area.geocodes());
      return new Feature("Feature", geometry, properties);
    }
  }

  /// @param description the place in the sender's words
  /// @param placedBy `polygon`, `circle`, `geocode`, `name` or `none`
  /// @param geocodes the codes the sender gave
  public record Properties(String description, String placedBy, List<Geocode> geocodes) {}

  /// @param at when, UTC
  /// @param by who lifted it, by name; the sender if the source ended it
  /// @param bySource whether the alert's own source ended it, by a later message
  /// @param reason why, in words of whoever lifted it; null if the source ended it
  /// @param message our name for the later message; null if somebody lifted it, or if the reader
  ///     may not see that message
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Ended(
      Instant at,
      String by,
      boolean bySource,
      @Nullable String reason,
      @Nullable String message) {
    private static @Nullable Ended of(Alert alert) {
      var it = alert.receipt().ended();
      if (it == null) return null;
      var message = it.because() == null ? null : it.because().toString();
      var by = it.isBySource() ? alert.envelope().sender() : it.by();
      return new Ended(it.at(), by, it.isBySource(), it.reason(), message);
    }
  }

  /// @param code stable
  /// @param where the element, blank for the whole alert
  /// @param message the same in words
  public record FindingJson(String code, String where, String message) {
    private static FindingJson of(Finding finding, Locale reader, MessageSource words) {
      var said = words.getMessage(
          "alerts.finding." + finding.code(),
          new Object[] {finding.value(), finding.taken()},
          finding.code(),
          reader);
      return new FindingJson(
          finding.code(), finding.where(), Objects.requireNonNullElse(said, finding.code()));
    }
  }
}
