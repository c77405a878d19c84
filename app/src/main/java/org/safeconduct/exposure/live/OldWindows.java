package org.safeconduct.exposure.live;

import org.safeconduct.platform.OldRows;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long it stays known when and for what people let their position be taken: as long as the
/// positions.
@Configuration
class OldWindows {
  @Bean
  RetentionRule oldWindowsRule() {
    return OldRows.of("exposure.live_window", "whereabouts-kept-days", "r.ends").rule();
  }
}
