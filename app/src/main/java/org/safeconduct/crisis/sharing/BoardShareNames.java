package org.safeconduct.crisis.sharing;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.sharing.ShareFilter;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/// What shared headcounts are called where something is told of one: by the headcount, and who lets
/// whom look. No form is about one, so none is found by words.
@Component
class BoardShareNames implements RecordNames {
  private final Permissions permissions;
  private final JdbcBoardShares shares;
  private final Clock clock;

  BoardShareNames(Permissions permissions, JdbcBoardShares shares, Clock clock) {
    this.permissions = permissions;
    this.shares = shares;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "headcount-share";
  }

  @Override
  public Map<UUID, NamedRecord> named(Collection<UUID> ids) {
    if (!permissions.allows(Duty.READ_HEADCOUNT)) return Map.of();
    var scope = permissions.scope();
    var known = ShareFilter.ALL.conditions(
        "c.title", scope.everybody(), scope.organisations(), clock.instant());
    return shares.all(known, ids).stream()
        .map(this::record)
        .collect(toMap(NamedRecord::id, it -> it));
  }

  private NamedRecord record(BoardShare it) {
    var code = UriUtils.encode(it.terms().giver().code(), StandardCharsets.UTF_8);
    var page = "/headcounts/shared?q=" + code;
    return new NamedRecord(kind(), it.id(), it.title(), it.terms().between(), page);
  }
}
