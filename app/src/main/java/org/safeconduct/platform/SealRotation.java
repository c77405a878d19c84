package org.safeconduct.platform;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the key and the algorithm that seal, in all rooms.
@Service
public class SealRotation {
  private final Permissions permissions;
  private final SealKeys keys;
  private final List<SealedRows> rooms;
  private final AuditTrail audit;

  SealRotation(Permissions permissions, SealKeys keys, List<SealedRows> rooms, AuditTrail audit) {
    this.permissions = permissions;
    this.keys = keys;
    this.rooms = rooms;
    this.audit = audit;
  }

  /// Puts a new key into the key file and seals everything with it; the old keys stay in the file.
  ///
  /// @return how many rows were sealed again
  @Transactional
  public int rotate() {
    permissions.require(Duty.RUN_JOBS);
    audit.record("platform.seal-rotated", keys.rotate().id(), Map.of());
    return reseal();
  }

  /// Seals with the current key and algorithm what is sealed with others, in every room.
  ///
  /// @return how many rows were sealed again
  @Transactional
  public int reseal() {
    permissions.require(Duty.RUN_JOBS);
    return rooms.stream().mapToInt(SealedRows::reseal).sum();
  }
}
