package org.safeconduct.platform;

import java.time.Clock;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

@Configuration
class TimeConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// Pollers, senders and sealers run in a server.
  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "safeconduct.jobs", matchIfMissing = true)
  static class Jobs {}

  /// A command of the command line runs no jobs, whichever library switched scheduling on:
  /// Spring Modulith's watch over stale events does.
  @Configuration
  @ConditionalOnBooleanProperty(name = "safeconduct.jobs", havingValue = false)
  static class NoJobs {
    @Bean
    static BeanDefinitionRegistryPostProcessor schedulingOff() {
      return registry -> {
        var name = TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME;
        if (registry.containsBeanDefinition(name)) registry.removeBeanDefinition(name);
      };
    }
  }
}
