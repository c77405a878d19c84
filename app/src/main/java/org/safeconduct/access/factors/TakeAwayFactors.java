package org.safeconduct.access.factors;

import java.util.Map;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.LostFactors;
import org.safeconduct.access.SecurityNotices;
import org.safeconduct.platform.AuditTrail;
import org.springframework.stereotype.Component;

@Component
class TakeAwayFactors implements LostFactors {
  private final JdbcSecondFactors factors;
  private final SecurityNotices notices;
  private final AuditTrail audit;

  TakeAwayFactors(JdbcSecondFactors factors, SecurityNotices notices, AuditTrail audit) {
    this.factors = factors;
    this.notices = notices;
    this.audit = audit;
  }

  @Override
  public void takeAway(AccountId account) {
    factors.remove(account);
    audit.record("access.second-factor-reset", account.toString(), Map.of());
    notices.tell(account, "factor-reset");
  }
}
