package org.safeconduct.briefing;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.awareness.Course;
import org.safeconduct.people.awareness.CourseStatus;
import org.safeconduct.people.awareness.Standing;
import org.safeconduct.people.awareness.StandingFilter;
import org.safeconduct.people.awareness.StandingLine;
import org.safeconduct.platform.CountryNames;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Where everybody stands with a course that anybody takes, and with the briefing about the country
/// of the duty station. Nothing is guessed: where nothing was recorded, the list says so.
@Component
class CourseSource implements ListSource {
  private static final List<String> AWARENESS = List.of(
      "people.column.name",
      "people.column.organisation",
      "people.column.category",
      "briefing.column.works",
      "briefing.column.course",
      "briefing.column.standing",
      "briefing.column.trained",
      "briefing.column.trained-until",
      "briefing.column.certificate",
      "briefing.column.given-by");
  private static final List<String> BRIEFING = List.of(
      "people.column.name",
      "people.column.organisation",
      "people.column.category",
      "briefing.column.works",
      "briefing.column.briefed-about",
      "briefing.column.standing",
      "briefing.column.briefed",
      "briefing.column.briefed-until",
      "briefing.column.topic",
      "briefing.column.given-by");
  private static final List<String> ORDERS = List.of(
      "name", "organisation", "category", "works", "", "standing", "trained", "until", "", "");

  private final CourseStatus status;
  private final CountryNames countries;
  private final Sheets words;
  private final Clock clock;

  CourseSource(CourseStatus status, CountryNames countries, Sheets words, Clock clock) {
    this.status = status;
    this.countries = countries;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Set<ListKind> kinds() {
    return EnumSet.of(ListKind.AWARENESS, ListKind.BRIEFING);
  }

  @Override
  public List<String> columns(ListKind kind) {
    return kind == ListKind.BRIEFING ? BRIEFING : AWARENESS;
  }

  @Override
  public List<String> orders(ListKind kind) {
    return ORDERS;
  }

  @Override
  public Page<ListEntry> page(ListKind kind, ListFilter filter, PageRequest request) {
    var course = course(kind, filter);
    var found = status.list(course, filter(filter), request);
    Marking.holds(found);
    return found.map(line -> entry(course, line));
  }

  @Override
  public ListCounts counts(ListKind kind, ListFilter filter) {
    var counts = status.counts(course(kind, filter), filter(filter));
    var asked = filter.standingOrNull();
    var parts = new LinkedHashMap<String, Long>();
    counts.forEach((standing, people) -> parts.put(standing.word(), people));
    return new ListCounts(
        sum(counts, asked, EnumSet.allOf(Standing.class)),
        sum(counts, asked, EnumSet.of(Standing.EXPIRED, Standing.ELSEWHERE)),
        sum(counts, asked, EnumSet.of(Standing.NEVER)),
        parts,
        clock.instant());
  }

  private static long sum(
      Map<Standing, Long> counts, @Nullable Standing asked, Set<Standing> meant) {
    return counts.entrySet().stream()
        .filter(it -> asked == null || it.getKey() == asked)
        .filter(it -> meant.contains(it.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Course course(ListKind kind, ListFilter filter) {
    if (kind == ListKind.BRIEFING) return Course.BRIEFING;
    var asked = filter.courseOrNull();
    return asked == null || asked.isBriefing() ? Course.AWARENESS : asked;
  }

  private static StandingFilter filter(ListFilter it) {
    return new StandingFilter(it.organisationId(), it.words(), it.code(), it.standingOrNull());
  }

  private ListEntry entry(Course course, StandingLine line) {
    var latest = line.latest();
    return new ListEntry(
        "/people/" + line.person() + "/courses",
        Arrays.<@Nullable Object>asList(
            line.name(),
            line.organisationName(),
            words.text("people.category." + line.category(), line.organisation()),
            line.works(),
            course.isBriefing()
                ? latest == null ? null : country(latest.country())
                : words.text("people.course." + course, line.organisation()),
            words.text("briefing.standing." + line.standing()),
            latest == null ? null : latest.on(),
            until(latest),
            latest == null ? null : latest.title(),
            latest == null ? null : latest.by()),
        flags(line.standing()),
        wrong(course, line.standing()));
  }

  private @Nullable Object until(StandingLine.@Nullable Latest latest) {
    if (latest == null) return null;
    return latest.until() == null ? words.text("briefing.for-good") : latest.until();
  }

  private static Set<Flag> flags(Standing standing) {
    return switch (standing) {
      case NEVER -> EnumSet.of(Flag.INCOMPLETE);
      case ELSEWHERE, EXPIRED -> EnumSet.of(Flag.STALE);
      case ENDING -> EnumSet.of(Flag.ENDING);
      case VALID -> EnumSet.noneOf(Flag.class);
    };
  }

  private List<String> wrong(Course course, Standing standing) {
    if (standing == Standing.VALID) return List.of();
    return List.of(
        words.text((course.isBriefing() ? "briefing.briefed." : "briefing.trained.") + standing));
  }

  private String country(String code) {
    return countries.name(code, LocaleContextHolder.getLocale());
  }
}
