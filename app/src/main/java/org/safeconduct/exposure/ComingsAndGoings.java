package org.safeconduct.exposure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.Coming.Direction;
import org.safeconduct.exposure.watch.KeepWatch;
import org.safeconduct.exposure.watch.Noticed;
import org.safeconduct.platform.AuditTrail;
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
  /// @throws NotFound if there is no such alert
  public Page<Coming> list(AlertId alert, @Nullable Direction direction, PageRequest page) {
    permissions.require(Duty.READ_EXPOSURE);
    var order = page.order().equals("name") ? BY_NAME : NEWEST;
    var all = of(alert)
        .filter(it -> direction == null || it.direction() == direction)
        .sorted(page.descending() ? order.reversed() : order)
        .toList();
    var shown = all.stream().skip(page.offset()).limit(page.size()).toList();
    audit.record("exposure.comings-read", alert.toString(), Map.of("people", people(shown)));
    return new Page<>(shown, page.page(), page.size(), all.size());
  }

  /// How many came and went, without showing anybody.
  ///
  /// @throws NotFound if there is no such alert
  public Totals totals(AlertId alert) {
    permissions.require(Duty.READ_EXPOSURE);
    var all = of(alert).map(Coming::direction).toList();
    return new Totals(
        all.stream().filter(it -> it == Direction.CAME).count(),
        all.stream().filter(it -> it == Direction.WENT).count());
  }

  private Stream<Coming> of(AlertId alert) {
    alerts.get(alert);
    return watch.since(alert).stream().flatMap(it -> coming(it).stream());
  }

  private Optional<Coming> coming(Noticed noticed) {
    return picture
        .find(noticed.person())
        .filter(it -> permissions.scope().includes(it.card().subject()))
        .map(it -> new Coming(it.card(), noticed.before(), noticed.after(), noticed.at()));
  }

  private static List<String> people(List<Coming> shown) {
    return shown.stream().map(it -> it.card().id().toString()).distinct().toList();
  }
}
