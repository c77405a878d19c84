package org.safeconduct.access.openings;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeconduct.people.sharing.ShareFilter;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// What shares are called where something is told of one: by who lets whom look. No form is about
/// one, so none is found by words.
@Component
class ShareNames implements RecordNames {
  private final Permissions permissions;
  private final JdbcShares shares;
  private final Clock clock;

  ShareNames(Permissions permissions, JdbcShares shares, Clock clock) {
    this.permissions = permissions;
    this.shares = shares;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "share";
  }

  @Override
  public Map<UUID, NamedRecord> named(Collection<UUID> ids) {
    if (Stream.of(Duty.SHARE_RECORDS, Duty.BREAK_GLASS, Duty.REVIEW_ACCESS)
        .noneMatch(permissions::allows)) return Map.of();
    var all = permissions.allows(Duty.REVIEW_ACCESS);
    var mine = permissions.scope().organisations();
    var known = ShareFilter.ALL.conditions(Shares.SHOWN, all, mine, clock.instant());
    return shares.all(known, ids).stream()
        .map(this::record)
        .collect(toMap(NamedRecord::id, it -> it));
  }

  private NamedRecord record(Share it) {
    var code = UriUtils.encode(it.terms().giver().code(), StandardCharsets.UTF_8);
    var page = "/access/shares?q=" + code;
    return new NamedRecord(kind(), it.id(), it.terms().between(), "", page);
  }
}
