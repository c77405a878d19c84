package org.safeconduct.crisis.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkThrottleTest {
  private final LinkThrottle throttle = new LinkThrottle();

  @Test
  void who_tries_links_that_are_not_ours_is_stopped_and_nobody_else() {
    assertThat(IntStream.range(0, 30).allMatch(_ -> throttle.mayGuess("192.0.2.1")))
        .isTrue();

    assertThat(throttle.mayGuess("192.0.2.1")).isFalse();
    assertThat(throttle.mayGuess("192.0.2.2")).isTrue();
  }
}
