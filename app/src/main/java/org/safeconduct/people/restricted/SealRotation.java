package org.safeconduct.people.restricted;

import java.util.Map;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the key that seals.
@Service
public class SealRotation {
  private final Permissions permissions;
  private final SealKeys keys;
  private final RestrictedFields fields;
  private final AuditTrail audit;

  SealRotation(Permissions permissions, SealKeys keys, RestrictedFields fields, AuditTrail audit) {
    this.permissions = permissions;
    this.keys = keys;
    this.fields = fields;
    this.audit = audit;
  }

  /// Puts a new key into the key file and seals everything with it; the old keys stay in the file.
  ///
  /// @return how many fields were sealed again
  @Transactional
  public int rotate() {
    permissions.require(Duty.RUN_JOBS);
    audit.record("people.seal-rotated", keys.rotate().id(), Map.of());
    return fields.reseal();
  }
}
