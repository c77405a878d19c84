package org.safeconduct.crisis;

import org.safeconduct.platform.Duty;
import org.safeconduct.platform.HoldReach;
import org.safeconduct.platform.HoldSubject;
import org.safeconduct.platform.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// That a legal hold can be placed on a headcount, and whom it concerns: everybody who was counted,
/// also in a headcount about an alert that is held.
@Configuration
class KeptHeadcounts {
  private static final String COUNTED = """
      select m.person from crisis.member m join crisis.headcount h on h.id = m.headcount
      where h.id in (select id from %1$s) or h.alert in (select id from %1$s)
      """;

  @Bean
  @Order(HoldReach.CONCERNED)
  HoldReach counted() {
    return new HoldReach(COUNTED);
  }

  @Bean
  HoldSubject heldHeadcount(JdbcHeadcountList headcounts, Permissions permissions) {
    return new HoldSubject(
        "headcount",
        id -> permissions.allows(Duty.READ_HEADCOUNT)
            && headcounts.shows(new HeadcountId(id), permissions.scope()));
  }
}
