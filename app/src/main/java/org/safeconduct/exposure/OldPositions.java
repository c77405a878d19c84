package org.safeconduct.exposure;

import org.safeconduct.platform.OldRows;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long it stays known where somebody was confirmed to be.
@Configuration
class OldPositions {
  @Bean
  RetentionRule oldPositionsRule() {
    return OldRows.versionsOf("exposure.position", "whereabouts-kept-days", "r.ends")
        .told("exposure.change")
        .rule();
  }
}
