package org.safeconduct.alerts.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DestinationTest {
  private static final URI PLAIN = URI.create("http://192.0.2.7/feed");

  @Test
  void plain_http_is_read_only_of_a_host_that_is_allowed_by_name() throws Exception {
    var strict = new Destination(Set.of("192.0.2.7"), Set.of());

    assertThatThrownBy(() -> strict.require(PLAIN))
        .isInstanceOfSatisfying(
            FetchProblem.class, it -> assertThat(it.code()).isEqualTo("not-encrypted"));
    strict.require(URI.create("https://192.0.2.7/feed"));
    new Destination(Set.of(), Set.of("192.0.2.7")).require(PLAIN);
  }
}
