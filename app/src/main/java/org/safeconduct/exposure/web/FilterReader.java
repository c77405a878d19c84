package org.safeconduct.exposure.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.AskedTime;
import org.safeconduct.exposure.ExposureFilter;
import org.safeconduct.exposure.FirstKnown;
import org.safeconduct.exposure.Group;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Folded;
import org.springframework.stereotype.Component;

/// Makes a filter out of what somebody asked for, leaving out what cannot be read and adding a
/// fault for each.
@Component
class FilterReader {
  private final PeopleRegister people;
  private final FirstKnown firstKnown;
  private final Clock clock;

  FilterReader(PeopleRegister people, FirstKnown firstKnown, Clock clock) {
    this.people = people;
    this.firstKnown = firstKnown;
    this.clock = clock;
  }

  /// The filter for a page or a file, as far as it could be read.
  ///
  /// @param faults where mistakes are added
  ExposureFilter read(ExposureQuery query, List<Fault> faults) {
    return read(query, Stretch.FIRST, faults);
  }

  /// The filter, as far as it could be read.
  ///
  /// @param faults where mistakes are added
  ExposureFilter read(ExposureQuery query, Stretch stretch, List<Fault> faults) {
    var cursor = read("cursor", stretch.cursor(), this::cursor, faults).orElse(null);
    return new ExposureFilter(
        time(query, faults),
        knownAt(query.knownAt(), cursor, faults),
        read("group", query.group(), FilterReader::group, faults).orElse(Group.PRESENT),
        confidence(query.confidence(), faults),
        read("organisation", query.organisation(), this::organisation, faults).orElse(null),
        read("category", query.category(), FilterReader::category, faults).orElse(null),
        said(query.text()).orElse(null),
        cursor,
        read("limit", stretch.limit(), FilterReader::limit, faults)
            .orElse(ExposureFilter.USUAL_LIMIT));
  }

  private static AskedTime time(ExposureQuery query, List<Fault> faults) {
    var at = read("at", query.at(), Moments::read, faults).orElse(null);
    var from = read("from", query.from(), Moments::read, faults).orElse(null);
    var to = read("to", query.to(), Moments::read, faults).orElse(null);
    if (at != null && (from != null || to != null)) {
      faults.add(new Fault("at", "at-and-stretch", at.toString()));
      return AskedTime.at(at);
    }
    if ((from == null) != (to == null)) {
      addMissingEnd(query, from, faults);
      return AskedTime.UNSAID;
    }
    if (from == null || to == null) return at == null ? AskedTime.UNSAID : AskedTime.at(at);
    if (from.isBefore(to)) return AskedTime.between(from, to);
    faults.add(new Fault("to", "to-not-after-from", to.toString()));
    return AskedTime.UNSAID;
  }

  /// An end that cannot be read was told already.
  private static void addMissingEnd(
      ExposureQuery query, @Nullable Instant from, List<Fault> faults) {
    var missing = from == null ? "from" : "to";
    var typed = from == null ? query.from() : query.to();
    if (said(typed).isEmpty()) faults.add(new Fault(missing, missing + "-missing", ""));
  }

  /// The earlier moment; that of the cursor goes without saying.
  private @Nullable Instant knownAt(
      @Nullable String text, @Nullable String cursor, List<Fault> faults) {
    var moment = past(text, faults);
    if (moment == null) return null;
    if (cursor == null) return notTooEarly(moment, faults);
    if (ExposureFilter.isOfAnotherMoment(cursor, moment))
      faults.add(new Fault("knownAt", "known-at-not-of-cursor", moment.toString()));
    return null;
  }

  /// An earlier moment (UTC); nobody can say what will be known.
  ///
  /// @param text `null` and blank stand for now
  /// @param faults where it is added that it is no moment, or still to come
  /// @return null for now, and for what was found fault with
  @Nullable
  Instant past(@Nullable String text, List<Fault> faults) {
    var said = said(text);
    if (said.isEmpty()) return null;
    var moment = Moments.read(said.get());
    if (moment.filter(it -> !it.isAfter(clock.instant())).isPresent()) return moment.get();
    var code = moment.isEmpty() ? "known-at-unknown" : "known-at-in-future";
    faults.add(new Fault("knownAt", code, said.get()));
    return null;
  }

  /// Before anything was known, nobody would be listed as if nobody had been there.
  private @Nullable Instant notTooEarly(Instant moment, List<Fault> faults) {
    var first = firstKnown.after(moment);
    if (first.isEmpty()) return moment;
    faults.add(new Fault(
        "knownAt", "known-at-too-early", moment.toString(), first.get().toString()));
    return null;
  }

  private static Set<Confidence> confidence(@Nullable String text, List<Fault> faults) {
    return said(text).stream()
        .flatMap(words -> Arrays.stream(words.split(",")))
        .flatMap(it -> read("confidence", it, FilterReader::confidence, faults).stream())
        .collect(Collectors.toSet());
  }

  private static <T> Optional<T> read(
      String where, @Nullable String text, Reader<T> reader, List<Fault> faults) {
    var said = said(text);
    var read = said.flatMap(reader::read);
    if (said.isPresent() && read.isEmpty())
      faults.add(new Fault(where, where + "-unknown", said.get()));
    return read;
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
  }

  private Optional<OrganisationId> organisation(String text) {
    var folded = Folded.of(text);
    return people.organisations().stream()
        .filter(it -> it.id().toString().equals(text)
            || Folded.of(it.code()).equals(folded)
            || Folded.of(it.name()).equals(folded))
        .map(it -> it.id())
        .findFirst();
  }

  private static Optional<Group> group(String text) {
    return Arrays.stream(Group.values())
        .filter(it -> it.word().equals(lower(text)))
        .findFirst();
  }

  private static Optional<Confidence> confidence(String text) {
    return Arrays.stream(Confidence.values())
        .filter(it -> lower(it.name()).equals(lower(text.strip())))
        .findFirst();
  }

  private static Optional<Category> category(String text) {
    return Arrays.stream(Category.values())
        .filter(it -> lower(it.name()).equals(lower(text).replace('-', '_')))
        .findFirst();
  }

  private Optional<String> cursor(String text) {
    return ExposureFilter.isCursor(text, clock.instant()) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Integer> limit(String text) {
    if (!text.matches("\\d{1,9}")) return Optional.empty();
    int limit = Integer.parseInt(text);
    return limit >= 1 && limit <= ExposureFilter.MOST ? Optional.of(limit) : Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private interface Reader<T> {
    Optional<T> read(String text);
  }
}
