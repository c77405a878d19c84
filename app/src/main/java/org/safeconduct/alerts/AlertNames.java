package org.safeconduct.alerts;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordNames;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What alerts are called, for forms that are about one.
@Component
class AlertNames implements RecordNames {
  private final Permissions permissions;
  private final JdbcAlertLists alerts;
  private final Clock clock;

  AlertNames(Permissions permissions, JdbcAlertLists alerts, Clock clock) {
    this.permissions = permissions;
    this.alerts = alerts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "alert";
  }

  @Override
  public List<NamedRecord> find(String typed, int most) {
    if (!permissions.allows(Duty.READ_ALERTS)) return List.of();
    var filter = new AlertFilter(typed, Set.of(), null, "", "", null, null);
    var request = new PageRequest(0, most, null);
    return alerts.page(filter, request, LocaleContextHolder.getLocale(), clock.instant()).stream()
        .map(AlertNames::record)
        .toList();
  }

  @Override
  public Map<UUID, NamedRecord> named(Collection<UUID> ids) {
    if (!permissions.allows(Duty.READ_ALERTS)) return Map.of();
    return alerts.of(ids, LocaleContextHolder.getLocale(), clock.instant()).stream()
        .map(AlertNames::record)
        .collect(toMap(NamedRecord::id, it -> it));
  }

  private static NamedRecord record(AlertRow it) {
    var day = LocalDate.ofInstant(it.times().received(), ZoneOffset.UTC);
    return new NamedRecord(
        "alert",
        it.id().value(),
        it.title(),
        it.origin().sender() + " · " + day,
        "/alerts/" + it.id());
  }
}
