package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Limits;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.springframework.stereotype.Service;

/// Who is, was or will be where something is wrong. Everybody sees the people in one's own
/// scope only; each answer is in the audit trail, with the people it showed or with how many it
/// counted.
///
/// Unless the filter says otherwise the time is: for an alert in force, now; for one still to
/// come, its onset; for one that is past, its whole time; for an area, now. Whoever asks as
/// known at an earlier moment asks as if that moment were now; but names, households and what
/// the alert says are today's.
@Service
public class ExposureBoard {
  private final Permissions permissions;
  private final AuditTrail audit;
  private final Clock clock;
  private final AlertDesk alerts;
  private final Picture picture;
  private final EarlierPictures earlier;
  private final Finder finder;
  private final ReasonWords words;

  ExposureBoard(
      Permissions permissions,
      AuditTrail audit,
      Clock clock,
      AlertDesk alerts,
      Picture picture,
      EarlierPictures earlier,
      Finder finder,
      ReasonWords words) {
    this.permissions = permissions;
    this.audit = audit;
    this.clock = clock;
    this.alerts = alerts;
    this.picture = picture;
    this.earlier = earlier;
    this.finder = finder;
    this.words = words;
  }

  /// Who is exposed to the alert: the totals and one stretch of the people; the totals alone for
  /// whoever may only count.
  ///
  /// @throws NotFound if there is no such alert
  /// @throws BadParameter if the filter's cursor belongs to another question
  public Exposure exposure(AlertId alert, ExposureFilter filter) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    return stretch(asked(alert, filter), filter);
  }

  /// How many are exposed to the alert, without showing anybody.
  ///
  /// @throws NotFound if there is no such alert
  public Count count(AlertId alert) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    return count(asked(alert, ExposureFilter.ALL), ExposureFilter.ALL);
  }

  /// How many of those whom the filter admits are exposed to the alert, without showing anybody.
  ///
  /// @throws NotFound if there is no such alert
  public Count count(AlertId alert, ExposureFilter filter) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    return count(asked(alert, filter), filter);
  }

  /// How many of those whom the filter admits are in the area, without showing anybody.
  public Count count(Area area, ExposureFilter filter) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    return count(asked(area, filter), filter);
  }

  /// Who is in the area: the totals and one stretch of the people; the totals alone for whoever
  /// may only count.
  ///
  /// @throws BadParameter if the filter's cursor belongs to another question
  public Exposure exposure(Area area, ExposureFilter filter) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    return stretch(asked(area, filter), filter);
  }

  /// One page of the people exposed to the alert; the totals alone for whoever may only count.
  ///
  /// @param page sort orders: `confidence` (the default), `name`, `organisation`, `where`,
  ///     `age`
  /// @throws NotFound if there is no such alert
  public ExposureList list(AlertId alert, ExposureFilter filter, PageRequest page) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    return page(asked(alert, filter), filter, page);
  }

  /// One page of the people in the area; the totals alone for whoever may only count.
  ///
  /// @param page sort orders as for an alert
  public ExposureList list(Area area, ExposureFilter filter, PageRequest page) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    return page(asked(area, filter), filter, page);
  }

  /// Everybody exposed to the alert whom the filter admits, surest first; its limit and cursor
  /// do not count. For headcounts and exports.
  ///
  /// @throws NotFound if there is no such alert
  public List<ExposedPerson> present(AlertId alert, ExposureFilter filter) {
    permissions.require(Duty.READ_EXPOSURE);
    return all(asked(alert, filter), filter);
  }

  /// Everybody in the area whom the filter admits, surest first; its limit and cursor do not
  /// count.
  public List<ExposedPerson> present(Area area, ExposureFilter filter) {
    permissions.require(Duty.READ_EXPOSURE);
    return all(asked(area, filter), filter);
  }

  private Asked asked(AlertId alert, ExposureFilter filter) {
    return Asked.about(alerts.get(alert), filter.time(), now(filter));
  }

  private Asked asked(Area area, ExposureFilter filter) {
    return Asked.about(area, filter.time(), now(filter));
  }

  /// What the question calls now.
  private Instant now(ExposureFilter filter) {
    var now = clock.instant();
    var knownAt = filter.knownAt();
    if (knownAt == null) return now;
    if (knownAt.isAfter(now))
      throw new IllegalArgumentException("Nobody can say what will be known at " + knownAt);
    return knownAt;
  }

  private Picture picture(ExposureFilter filter) {
    var knownAt = filter.knownAt();
    return knownAt == null ? picture : earlier.asKnownAt(knownAt);
  }

  private Count count(Asked asked, ExposureFilter filter) {
    var known = picture(filter);
    var asOf = known.asOf();
    var found = finder.find(known, asked, admitted(filter), permissions.scope());
    return new Count(asOf, asked.when(), counted(asked, filter, found.totals()), asked.over());
  }

  /// Whoever may only count cannot ask for a name, and so not whether somebody is there.
  private ExposureFilter admitted(ExposureFilter filter) {
    return permissions.allows(Duty.READ_EXPOSURE) ? filter : filter.withoutText();
  }

  private Exposure stretch(Asked question, ExposureFilter filter) {
    if (!permissions.allows(Duty.READ_EXPOSURE)) return totals(question, filter);
    var cursor = filter.cursor() == null ? null : Cursor.read(filter.cursor());
    if (cursor != null) cursor.requireSame(question, filter);
    var known = picture(filter);
    var asked = cursor == null ? question : question.at(cursor.when());
    var asOf = known.asOf();
    var found = finder.list(known, asked, filter, permissions.scope());
    var first = new FirstLines(filter.limit() + 1);
    rest(found.lines(), cursor, known).forEach(first::add);
    var lines = first.inOrder();
    var shown = lines.subList(0, Math.min(filter.limit(), lines.size()));
    int told = cursor == null ? 0 : cursor.told();
    var next = shown.size() < lines.size() ? Cursor.after(shown, told, asked, filter) : null;
    finder.told(found, next != null);
    return new Exposure(
        asOf,
        asked.when(),
        found.totals(),
        asked.over(),
        said(asked, filter, shown),
        next == null ? null : next.text());
  }

  /// Somebody whom the reader may not see is as good as unknown: a forged cursor tells nothing of
  /// her name.
  private Stream<Line> rest(List<Line> lines, @Nullable Cursor cursor, Picture known) {
    return cursor == null
        ? lines.stream()
        : cursor.rest(lines, finder.find(known, cursor.person(), permissions.scope()));
  }

  private Exposure totals(Asked asked, ExposureFilter filter) {
    var count = count(asked, filter);
    return new Exposure(count.asOf(), asked.when(), count.totals(), asked.over(), List.of(), null);
  }

  private ExposureList page(Asked asked, ExposureFilter filter, PageRequest page) {
    var known = picture(filter);
    var asOf = known.asOf();
    var found = finder.find(known, asked, admitted(filter), permissions.scope());
    if (!permissions.allows(Duty.READ_EXPOSURE))
      return new ExposureList(
          asOf,
          asked.when(),
          filter,
          counted(asked, filter, found.totals()),
          asked.over(),
          Page.empty(page));
    var order = Line.order(page.order());
    var lines = found.lines(filter).stream()
        .sorted(page.descending() ? order.reversed() : order)
        .toList();
    var shown = lines.stream().skip(page.offset()).limit(page.size()).toList();
    var rows = new Page<>(said(asked, filter, shown), page.page(), page.size(), lines.size());
    return new ExposureList(asOf, asked.when(), filter, found.totals(), asked.over(), rows);
  }

  private List<ExposedPerson> all(Asked asked, ExposureFilter filter) {
    var found = finder.find(picture(filter), asked, filter, permissions.scope());
    return said(asked, filter, found.lines(filter).stream().sorted(Line.USUAL).toList());
  }

  private List<ExposedPerson> said(Asked asked, ExposureFilter filter, List<Line> lines) {
    var said = lines.stream().map(line -> words.line(line, asked.when())).toList();
    audit.record("exposure.read", asked.subject(), read(asked, filter, lines));
    return said;
  }

  private Totals counted(Asked asked, ExposureFilter filter, Totals totals) {
    var details = question(asked, filter);
    details.put("count", totals.people());
    audit.record("exposure.counted", asked.subject(), details);
    return totals;
  }

  private static Map<String, Object> read(Asked asked, ExposureFilter filter, List<Line> lines) {
    var details = question(asked, filter);
    details.put("count", lines.size());
    details.put("people", lines.stream().map(line -> line.person().toString()).toList());
    return details;
  }

  private static Map<String, Object> question(Asked asked, ExposureFilter filter) {
    var details = new LinkedHashMap<String, Object>();
    details.put("from", asked.when().from().toString());
    details.put("until", asked.when().until().toString());
    if (asked.area() != null && asked.subject().isEmpty())
      details.put("box", asked.area().geometry().getEnvelopeInternal().toString());
    if (filter.knownAt() != null) details.put("knownAt", filter.knownAt().toString());
    details.put("filter", Limits.of(filter));
    return details;
  }

  /// How many are exposed.
  ///
  /// @param asOf up to when changes of homes, trips and confirmations were taken in
  /// @param when the time asked about
  /// @param over that the alert asked about is over; absent while it is not, and for an area
  public record Count(
      Instant asOf, Interval when, Totals totals, @Nullable Over over) {}
}
