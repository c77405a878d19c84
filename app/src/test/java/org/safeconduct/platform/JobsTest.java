package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Scheduled;

class JobsTest {
  private final ApplicationContextRunner application = new ApplicationContextRunner()
      .withConfiguration(AutoConfigurations.of(
          TaskExecutionAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
      .withUserConfiguration(TimeConfiguration.class)
      .withPropertyValues("spring.threads.virtual.enabled=true")
      .withBean(TwoJobs.class);

  @Test
  void a_job_that_waits_holds_up_no_other() {
    application.run(context -> {
      var jobs = context.getBean(TwoJobs.class);

      boolean wentOn = jobs.turns.await(20, TimeUnit.SECONDS);
      jobs.end.countDown();

      assertThat(wentOn).isTrue();
    });
  }

  @Test
  void the_executor_of_web_requests_stays_as_it_is() {
    application.run(context -> {
      context.getBean(TwoJobs.class).end.countDown();

      assertThat(context).hasBean("applicationTaskExecutor");
    });
  }

  @Test
  void a_command_runs_no_jobs() {
    application.withPropertyValues("safeconduct.jobs=false").run(context -> {
      assertThat(context).doesNotHaveBean("jobThreads");
      assertThat(context.getBean(TwoJobs.class).turns.getCount()).isEqualTo(3);
    });
  }

  static final class TwoJobs {
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch turns = new CountDownLatch(3);

    @Scheduled(fixedDelay = 10)
    void waitForSomebodyElse() throws InterruptedException {
      end.await();
    }

    @Scheduled(fixedDelay = 10)
    void goOn() {
      turns.countDown();
    }
  }
}
