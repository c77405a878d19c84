package org.safeconduct.crisis;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordNames;
import org.springframework.stereotype.Component;

/// What headcounts are called, for forms that are about one.
@Component
class HeadcountNames implements RecordNames {
  private final Permissions permissions;
  private final JdbcHeadcountList headcounts;
  private final Clock clock;

  HeadcountNames(Permissions permissions, JdbcHeadcountList headcounts, Clock clock) {
    this.permissions = permissions;
    this.headcounts = headcounts;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "headcount";
  }

  @Override
  public List<NamedRecord> find(String typed, int most) {
    if (!permissions.allows(Duty.READ_HEADCOUNT)) return List.of();
    var filter = new HeadcountFilter(null, null, null, typed);
    var request = new PageRequest(0, most, "-opened");
    return headcounts.page(filter, permissions.scope(), request, clock.instant()).rows().stream()
        .map(HeadcountLine::headcount)
        .map(it -> record(it.id().value(), it.title(), it.opening().at()))
        .toList();
  }

  @Override
  public Map<UUID, NamedRecord> named(Collection<UUID> ids) {
    if (!permissions.allows(Duty.READ_HEADCOUNT)) return Map.of();
    return headcounts.titles(ids, permissions.scope()).stream()
        .map(it -> record(it.id(), it.title(), it.openedAt()))
        .collect(toMap(NamedRecord::id, it -> it));
  }

  private static NamedRecord record(UUID id, String title, Instant openedAt) {
    var day = LocalDate.ofInstant(openedAt, ZoneOffset.UTC);
    return new NamedRecord("headcount", id, title, day.toString(), "/headcounts/" + id);
  }
}
