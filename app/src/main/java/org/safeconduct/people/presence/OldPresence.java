package org.safeconduct.people.presence;

import org.safeconduct.platform.OldRows;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long days of leave, telework and mission are kept after their end.
@Configuration
class OldPresence {
  @Bean
  RetentionRule oldPresenceRule() {
    return OldRows.versionsOf("people.presence", "presence-kept-days", "r.ends")
        .told("people.change")
        .with("platform.request_key", "made")
        .rule();
  }
}
