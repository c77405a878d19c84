package org.safeconduct.platform;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Replaces the keys that sign links, in all rooms.
@Service
public class LinkKeyChange {
  private final Permissions permissions;
  private final List<LinkKeys> rooms;
  private final AuditTrail audit;

  LinkKeyChange(Permissions permissions, List<LinkKeys> rooms, AuditTrail audit) {
    this.permissions = permissions;
    this.rooms = rooms;
    this.audit = audit;
  }

  /// Makes a new key in every room; links that were sent stay good until they end.
  ///
  /// @return how many keys were made
  @Transactional
  public int replace() {
    permissions.require(Duty.RUN_JOBS);
    rooms.forEach(LinkKeys::replace);
    audit.record("platform.link-keys-replaced", "", Map.of("keys", rooms.size()));
    return rooms.size();
  }
}
