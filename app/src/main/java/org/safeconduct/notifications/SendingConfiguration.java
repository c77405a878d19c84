package org.safeconduct.notifications;

import java.time.Clock;
import org.safeconduct.platform.CurrentUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(SendingSettings.class)
class SendingConfiguration {
  @Bean
  RetryPlan retryPlan(SendingSettings settings) {
    return new RetryPlan(settings.giveUpAfter());
  }

  @Bean
  WorkerHire workerHire(
      JdbcQueue queue,
      Channel channel,
      ServerWatch watch,
      RetryPlan plan,
      Bell bell,
      ProgressNews news,
      Clock clock) {
    return () -> new SendingWorker(queue, channel, watch, plan, bell, news, clock);
  }

  @Bean
  Sender sender(
      WorkerHire hire,
      SendingSettings settings,
      @Value("${safeconduct.jobs:true}") boolean enabled,
      JdbcQueue queue,
      Bell bell,
      Clock clock,
      CurrentUser currentUser) {
    return new Sender(hire, settings.workers(), enabled, queue, bell, clock, currentUser);
  }

  /// Makes one more worker.
  interface WorkerHire extends java.util.function.Supplier<SendingWorker> {}
}
