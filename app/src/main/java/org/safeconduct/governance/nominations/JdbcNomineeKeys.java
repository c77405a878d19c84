package org.safeconduct.governance.nominations;

import java.time.Clock;
import org.safeconduct.platform.Algorithms;
import org.safeconduct.platform.LinkKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// The keys that sign links of nominees.
@Component
class JdbcNomineeKeys extends LinkKeys {
  JdbcNomineeKeys(
      JdbcClient jdbc,
      Clock clock,
      Algorithms algorithms,
      PlatformTransactionManager transactions) {
    super("governance.link_key", NomineeLinks.LONGEST, jdbc, clock, algorithms, transactions);
  }
}
