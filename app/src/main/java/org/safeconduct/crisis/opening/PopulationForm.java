package org.safeconduct.crisis.opening;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.opening.Population.Selection;
import org.safeconduct.exposure.AskedTime;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Confidence;

/// Whom a headcount is to be about, as it stands in a form or an address. The first of alert,
/// area, place and people that is given counts.
///
/// @param alert an alert's id
/// @param area a GeoJSON polygon, feature or collection
/// @param place a place that the gazetteer knows
/// @param km the radius around a place that is a point, in kilometres
/// @param when for an area or place: one moment, or two with a slash between, of which one may be
///     absent; ISO 8601 in UTC. None stands for now
/// @param person ids of people
/// @param dependants whether the dependants of these people count too
/// @param confidence `CERTAIN`, `LIKELY`, `POSSIBLE`; none stands for all
/// @param organisation ids of organisations; none stands for all
/// @param besides `ARRIVING`, `UNLOCATED`: who counts beside those present
record PopulationForm(
    @Nullable String alert,
    @Nullable String area,
    @Nullable String place,
    @Nullable Double km,
    @Nullable String when,
    @Nullable List<String> person,
    @Nullable Boolean dependants,
    @Nullable List<String> confidence,
    @Nullable List<String> organisation,
    @Nullable List<String> besides) {
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /// Whether both an area and a place were given: which one is meant is not guessed.
  boolean isTwoPlaces() {
    return area != null && !area.isBlank() && place != null && !place.isBlank();
  }

  /// The people named; ids may be parted by blanks, commas or lines.
  public List<String> people() {
    return person == null
        ? List.of()
        : person.stream()
            .flatMap(it -> Arrays.stream(it.split("[\\s,;]+")))
            .filter(it -> !it.isBlank())
            .toList();
  }

  /// Whether somebody may be left out for how sure it is that they are there.
  public Set<Confidence> confidences() {
    var all = EnumSet.allOf(Confidence.class);
    if (confidence == null) return all;
    var chosen = confidence.stream()
        .map(it -> it.strip().toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
    all.removeIf(it -> !chosen.contains(it.name()));
    return all.isEmpty() ? EnumSet.allOf(Confidence.class) : all;
  }

  /// Of which organisations only.
  public Set<String> organisations() {
    return organisation == null
        ? Set.of()
        : organisation.stream().filter(it -> !it.isBlank()).collect(Collectors.toSet());
  }

  /// Who counts beside those present.
  public Set<Group> groups() {
    var groups = EnumSet.of(Group.ARRIVING, Group.UNLOCATED);
    groups.removeIf(it -> besides == null || !besides.contains(it.name()));
    return groups;
  }

  /// What was chosen among the people found, however it was ordered in the form.
  public String choices() {
    return confidences() + " " + new TreeSet<>(organisations()) + " " + groups();
  }

  /// The time for which people are there.
  ///
  /// @throws DateTimeException if it cannot be read
  public AskedTime time() {
    if (when == null || when.isBlank()) return AskedTime.UNSAID;
    var ends = when.strip().split("/", 2);
    if (ends.length == 1) return AskedTime.at(moment(ends[0]));
    var from = ends[0].isEmpty() ? null : moment(ends[0]);
    var until = ends[1].isEmpty() ? null : moment(ends[1]);
    if (from == null || until == null)
      throw new DateTimeException("A stretch of time has a start and an end: " + when);
    if (!from.isBefore(until)) throw new DateTimeException("It must end after it starts: " + when);
    return AskedTime.between(from, until);
  }

  private static Instant moment(String text) {
    var moment = Instant.parse(text);
    if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))
      throw new DateTimeException("Not a moment of our times: " + text);
    return moment;
  }

  Selection selection() {
    return new Selection(
        confidences(),
        organisations().stream().map(OrganisationId::valueOf).collect(Collectors.toSet()),
        groups());
  }
}
