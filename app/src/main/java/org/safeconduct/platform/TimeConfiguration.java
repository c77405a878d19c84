package org.safeconduct.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
class TimeConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// Pollers, senders and sealers run in a server; a command of the command line runs none.
  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "safeconduct.jobs", matchIfMissing = true)
  static class Jobs {}
}
