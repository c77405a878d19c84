package org.safeconduct.crisis.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.NewHeadcount.Fault;
import tools.jackson.databind.node.JsonNodeFactory;

class RequestTest {
  private final Request request = new Request(JsonNodeFactory.instance.objectNode());

  @Test
  void a_key_that_is_too_long_or_blank_is_a_fault() {
    request.key("k".repeat(100));
    assertThat(request.faults()).isEmpty();

    request.key("k".repeat(101));
    request.key(" ");
    assertThat(request.faults())
        .isEqualTo(
            List.of(new Fault("Idempotency-Key", "key"), new Fault("Idempotency-Key", "key")));
  }

  @Test
  void a_request_without_a_key_gets_one_of_its_own() {
    assertThat(request.key(null)).isNotEqualTo(request.key(null));
    assertThat(request.faults()).isEmpty();
  }
}
