package org.safeconduct.platform;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

@Configuration
class TimeConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// Pollers, senders and sealers run in a server, each on a thread of its own, so that one that
  /// waits for somebody else's server holds up no other.
  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "safeconduct.jobs", matchIfMissing = true)
  static class Jobs {
    /// Not a default candidate: as one it would take the place of the executor of web requests.
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler jobThreads() {
      var threads = new ThreadPoolTaskScheduler();
      threads.setThreadNamePrefix("job-");
      return threads;
    }

    @Bean
    SchedulingConfigurer aThreadForEachJob(
        @Qualifier("jobThreads") ThreadPoolTaskScheduler threads) {
      return jobs -> {
        threads.setPoolSize(Math.max(1, count(jobs)));
        jobs.setTaskScheduler(threads);
      };
    }

    private static int count(ScheduledTaskRegistrar jobs) {
      return jobs.getFixedDelayTaskList().size()
          + jobs.getFixedRateTaskList().size()
          + jobs.getCronTaskList().size()
          + jobs.getTriggerTaskList().size();
    }
  }

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
