package org.safeconduct.governance.zones;

import java.time.Clock;
import java.util.Map;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who lives in a zone, and whose home lies in none, in the reader's scope.
@Service
public class ZonePeople {
  private final Permissions permissions;
  private final AuditTrail audit;
  private final Clock clock;
  private final JdbcZonePeople people;

  ZonePeople(Permissions permissions, AuditTrail audit, Clock clock, JdbcZonePeople people) {
    this.permissions = permissions;
    this.audit = audit;
    this.clock = clock;
    this.people = people;
  }

  /// One page of them.
  ///
  /// @param request sort orders: `name` (the default), `organisation`, `place`
  @Transactional
  public Page<ZonePerson> list(ZonePeopleFilter filter, PageRequest request) {
    permissions.require(Duty.READ_PEOPLE);
    var now = clock.instant();
    var scope = permissions.scope();
    var rows = people.page(filter, scope, now, request);
    audit.record(
        "governance.zone-people-listed",
        filter.zone() == null ? "" : filter.zone().toString(),
        Map.of("people", rows.stream().map(it -> it.person().toString()).toList()));
    return Page.of(rows, request, () -> people.count(filter, scope, now));
  }

  /// How many they are; nobody is named.
  @Transactional(readOnly = true)
  public long count(ZonePeopleFilter filter) {
    permissions.requireAny(Duty.READ_PEOPLE, Duty.COUNT_PEOPLE);
    return people.count(filter, permissions.scope(), clock.instant());
  }
}
