package org.safeconduct.alerts;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Severity;

/// An alert as it stands now, with everything it says.
///
/// @param id our own name for it
/// @param envelope who sent it, when, and what kind of message it is
/// @param informations what it says, once per language and event; empty if it says nothing
/// @param receipt how it came in and what was decided since
/// @param findings what was lenient about it
/// @param state where it stands now
/// @param when the time people in its area are in danger: onset, else effective, else sent,
///     until
///     it expires; 24 hours
///     where no end is known, counted from now while an officer's own alert waits to be lifted
public record Alert(
    AlertId id,
    Envelope envelope,
    List<Information> informations,
    Receipt receipt,
    List<Finding> findings,
    AlertState state,
    Interval when) {
  public Alert {
    informations = List.copyOf(informations);
    findings = List.copyOf(findings);
  }

  /// Everything of it that could be placed, as one area; empty if nothing could.
  public Optional<Area> area() {
    var placed = areas().stream()
        .map(AlertArea::area)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
    return placed.isEmpty() ? Optional.empty() : Optional.of(Area.union(placed));
  }

  /// The areas of all its informations, in order; a place that every language repeats is here
  /// as
  /// often.
  public List<AlertArea> areas() {
    return informations.stream()
        .map(Information::areas)
        .flatMap(Collection::stream)
        .toList();
  }

  /// How many of its areas could not be placed, counted in the language that has most; at least
  /// 1
  /// if nothing was
  /// placed at all. People in them are unlocated, never zero.
  public int unlocatedAreas() {
    var unplaced = informations.stream()
        .collect(Collectors.groupingBy(Information::language, Collectors.summingInt(it ->
            (int) it.areas().stream().filter(a -> !a.isPlaced()).count())));
    int most = unplaced.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return areas().stream().anyMatch(AlertArea::isPlaced) ? most : Math.max(1, most);
  }

  /// Whether it is in force only from a moment that is still to come.
  public boolean isExpected(Instant now) {
    return state == AlertState.ACTIVE && when.from().isAfter(now);
  }

  /// The worst severity it names.
  public Severity severity() {
    return informations.stream()
        .map(Information::severity)
        .min(Comparator.naturalOrder())
        .orElse(Severity.UNKNOWN);
  }

  /// The information in the reader's language, else in English, else the first; empty if it
  /// says
  /// nothing.
  public Optional<Information> in(Locale reader) {
    return speaking(reader.getLanguage())
        .or(() -> speaking("en"))
        .or(() -> informations.stream().findFirst());
  }

  /// One line for people in the reader's language: the headline, else the event, else the
  /// sender's
  /// identifier.
  public String title(Locale reader) {
    return in(reader)
        .map(it -> Objects.requireNonNullElse(it.wording().headline(), it.event()))
        .filter(title -> !title.isBlank())
        .orElse(envelope.identifier());
  }

  /// The first information in this language, whatever the region; empty if it says nothing in it.
  ///
  /// @param language the language part of a language tag, such as `fr`
  public Optional<Information> speaking(String language) {
    return informations.stream()
        .filter(it -> Locale.forLanguageTag(it.language()).getLanguage().equals(language))
        .findFirst();
  }
}
