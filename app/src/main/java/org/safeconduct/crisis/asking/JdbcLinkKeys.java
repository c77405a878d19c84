package org.safeconduct.crisis.asking;

import java.time.Clock;
import org.safeconduct.crisis.Schedule;
import org.safeconduct.platform.Algorithms;
import org.safeconduct.platform.LinkKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// The keys that sign answer links.
@Component
class JdbcLinkKeys extends LinkKeys {
  JdbcLinkKeys(
      JdbcClient jdbc,
      Clock clock,
      Algorithms algorithms,
      PlatformTransactionManager transactions) {
    super("crisis.link_key", Schedule.LONGEST, jdbc, clock, algorithms, transactions);
  }
}
