package org.safeconduct.governance.nominations;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordNames;
import org.springframework.stereotype.Component;

/// What nominations are called where something is told of one: by the seat, for who is nominated
/// is not for everybody. No form is about one, so none is found by words.
@Component
class NominationNames implements RecordNames {
  private final Permissions permissions;
  private final JdbcNominations nominations;
  private final SeatNames seats;

  NominationNames(Permissions permissions, JdbcNominations nominations, SeatNames seats) {
    this.permissions = permissions;
    this.nominations = nominations;
    this.seats = seats;
  }

  @Override
  public String kind() {
    return "nomination";
  }

  @Override
  public Map<UUID, NamedRecord> named(Collection<UUID> ids) {
    if (!permissions.allows(Duty.READ_NETWORK)) return Map.of();
    var found = nominations.all(ids);
    if (found.isEmpty()) return Map.of();
    var called = seats.of(found.stream().map(Nomination::seat).distinct().toList());
    return found.stream()
        .map(it -> record(it, called.getOrDefault(it.seat(), "")))
        .collect(toMap(NamedRecord::id, it -> it));
  }

  private NamedRecord record(Nomination it, String seat) {
    return new NamedRecord(kind(), it.id().value(), seat, "", "/network/nominations/" + it.id());
  }
}
