package org.safeconduct.access.factors;

import java.util.Map;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.LostFactors;
import org.safeconduct.access.SecurityNotices;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// Removes the app and the recovery codes that somebody lost. Whether one administrator may, or it
/// takes two, was decided before; that it is an administrator, who proved lately who they are, is
/// asked here again.
@Component
class TakeAwayFactors implements LostFactors {
  private final Permissions permissions;
  private final JdbcSecondFactors factors;
  private final SecurityNotices notices;
  private final AuditTrail audit;

  TakeAwayFactors(
      Permissions permissions,
      JdbcSecondFactors factors,
      SecurityNotices notices,
      AuditTrail audit) {
    this.permissions = permissions;
    this.factors = factors;
    this.notices = notices;
    this.audit = audit;
  }

  @Override
  public void takeAway(AccountId account) {
    permissions.requireFresh(Duty.ADMINISTER);
    factors.remove(account);
    audit.record("access.second-factor-reset", account.toString(), Map.of());
    notices.tell(account, "factor-reset");
  }
}
