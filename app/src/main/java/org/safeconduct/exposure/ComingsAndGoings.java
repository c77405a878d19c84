package org.safeconduct.exposure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.Coming.Direction;
import org.safeconduct.exposure.watch.KeepWatch;
import org.safeconduct.exposure.watch.Noticed;
import org.safeconduct.exposure.watch.PersonCounts;
import org.safeconduct.exposure.watch.Wanted;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CountsOnly;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Who came to where an alert is in force and who left, since it was first looked at. Everybody
/// sees the people in one's own scope only; whoever left the register since is not shown.
@Service
public class ComingsAndGoings {
  private static final Comparator<Coming> NEWEST =
      Comparator.comparing(Coming::at).reversed();
  private static final Comparator<Coming> BY_NAME =
      Comparator.<Coming, String>comparing(it -> it.card().name()).thenComparing(NEWEST);

  private final Permissions permissions;
  private final AuditTrail audit;
  private final AlertDesk alerts;
  private final KeepWatch watch;
  private final Picture picture;

  ComingsAndGoings(
      Permissions permissions,
      AuditTrail audit,
      AlertDesk alerts,
      KeepWatch watch,
      Picture picture) {
    this.permissions = permissions;
    this.audit = audit;
    this.alerts = alerts;
    this.watch = watch;
    this.picture = picture;
  }

  /// How many came and how many went.
  public record Totals(long came, long went) {}

  /// One page of what was noticed.
  ///
  /// @param direction only these; all when absent
  /// @param page sort orders: `at` (the default, newest first) and `name`
  /// @throws CountsOnly if the reader may only count
  /// @throws NotFound if there is no such alert
  public Page<Coming> list(AlertId alert, @Nullable Direction direction, PageRequest page) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    CountsOnly.refuseWithout(Duty.READ_EXPOSURE, permissions);
    alerts.get(alert);
    var counts = inScope(watch.counts(alert), PersonCounts::person);
    long total = counts.stream().mapToLong(it -> count(it, direction)).sum();
    var wanted =
        new Wanted(people(counts, page), direction == null ? "" : direction.name(), order(page));
    var shown = watch.page(alert, wanted, page.offset(), page.size()).stream()
        .flatMap(it -> coming(it).stream())
        .toList();
    record(alert, shown);
    return new Page<>(shown, page.page(), page.size(), total);
  }

  /// Everything that was noticed, for files.
  ///
  /// @param direction only these; all when absent
  /// @param sort as for a page
  /// @throws CountsOnly if the reader may only count
  /// @throws NotFound if there is no such alert
  public List<Coming> all(AlertId alert, @Nullable Direction direction, @Nullable String sort) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    CountsOnly.refuseWithout(Duty.READ_EXPOSURE, permissions);
    var all = sorted(alert, direction, new PageRequest(0, 0, sort));
    record(alert, all);
    return all;
  }

  /// How many came and went, without showing anybody.
  ///
  /// @throws NotFound if there is no such alert
  public Totals totals(AlertId alert) {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    alerts.get(alert);
    var counts = inScope(watch.counts(alert), PersonCounts::person);
    var totals = new Totals(
        counts.stream().mapToLong(PersonCounts::came).sum(),
        counts.stream().mapToLong(PersonCounts::went).sum());
    audit.record(
        "exposure.counted", alert.toString(), Map.of("came", totals.came(), "went", totals.went()));
    return totals;
  }

  private List<Coming> sorted(AlertId alert, @Nullable Direction direction, PageRequest page) {
    alerts.get(alert);
    var order = page.order().equals("name") ? BY_NAME : NEWEST;
    return inScope(watch.since(alert), Noticed::person).stream()
        .flatMap(it -> coming(it).stream())
        .filter(it -> direction == null || it.direction() == direction)
        .sorted(page.descending() ? order.reversed() : order)
        .toList();
  }

  private void record(AlertId alert, List<Coming> shown) {
    audit.record("exposure.comings-read", alert.toString(), Map.of("people", people(shown)));
  }

  private <T> List<T> inScope(List<T> rows, Function<T, UUID> person) {
    var scope = permissions.scope();
    var now = picture.asOf();
    var seen = new HashMap<UUID, Boolean>();
    return rows.stream()
        .filter(row -> seen.computeIfAbsent(
            person.apply(row),
            id -> picture.find(id).filter(it -> it.isIn(scope, now)).isPresent()))
        .toList();
  }

  private static long count(PersonCounts counts, @Nullable Direction direction) {
    return switch (direction) {
      case null -> counts.all();
      case CAME -> counts.came();
      case WENT -> counts.went();
      case CHANGED -> counts.changed();
    };
  }

  /// Put in order of their names where that is asked for.
  private List<UUID> people(List<PersonCounts> counts, PageRequest page) {
    var people = counts.stream().map(PersonCounts::person);
    return page.order().equals("name")
        ? people
            .sorted(Comparator.comparing(this::name).thenComparing(it -> it))
            .toList()
        : people.toList();
  }

  private String name(UUID person) {
    return picture.find(person).map(it -> it.card().name()).orElse("");
  }

  private static Wanted.Order order(PageRequest page) {
    if (page.order().equals("name"))
      return page.descending() ? Wanted.Order.BY_PERSON_REVERSED : Wanted.Order.BY_PERSON;
    return page.descending() ? Wanted.Order.EARLIEST_FIRST : Wanted.Order.LATEST_FIRST;
  }

  private Optional<Coming> coming(Noticed noticed) {
    return picture
        .find(noticed.person())
        .map(it -> new Coming(it.card(), noticed.before(), noticed.after(), noticed.at()));
  }

  private static List<String> people(List<Coming> shown) {
    return shown.stream().map(it -> it.card().id().toString()).distinct().toList();
  }
}
