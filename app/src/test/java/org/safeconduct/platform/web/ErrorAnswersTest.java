package org.safeconduct.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Busy;
import org.safeconduct.platform.Problems;
import org.safeconduct.platform.ProblemsFixture;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

class ErrorAnswersTest {
  private final Logger log = (Logger) LoggerFactory.getLogger(ErrorAnswers.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Problems problems = ProblemsFixture.problems();
  private final ErrorAnswers answers =
      new ErrorAnswers(problems, new ParameterProblems(problems), null); // a page needs no more

  @BeforeEach
  void listen() {
    logged.start();
    log.addAppender(logged);
  }

  @AfterEach
  void listen_no_more() {
    log.detachAppender(logged);
  }

  @Test
  void what_is_busy_is_one_line_in_the_log() {
    answer(new Busy("an earlier picture is being read", Duration.ofSeconds(10)));

    assertThat(logged.list).singleElement().satisfies(line -> {
      assertThat(line.getThrowableProxy()).isNull();
      assertThat(line.getFormattedMessage())
          .endsWith("503 GET /exposure by 127.0.0.1: busy: an earlier picture is being read");
    });
  }

  @Test
  void what_nobody_expected_is_in_the_log_with_its_trace() {
    answer(new IllegalStateException("a fault of ours"));

    assertThat(logged.list)
        .singleElement()
        .satisfies(line -> assertThat(line.getThrowableProxy()).isNotNull());
  }

  @Test
  void a_page_says_which_parameter_was_not_understood() {
    var page = answer(new BadParameter("severity", "purple", List.of("SEVERE", "MINOR")));

    assertThat(page)
        .asInstanceOf(type(ModelAndView.class))
        .extracting(it -> it.getModel().get("problem"))
        .asInstanceOf(type(ProblemDetail.class))
        .satisfies(it -> assertThat(it.getDetail())
            .isEqualTo("“severity” cannot be “purple”. It can be: SEVERE, MINOR."));
  }

  private Object answer(Exception exception) {
    return answers.answer(
        Diagnosis.of(exception), exception, new MockHttpServletRequest("GET", "/exposure"));
  }
}
