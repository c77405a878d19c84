package org.safeconduct.crisis.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.NewHeadcount.Fault;
import tools.jackson.databind.node.JsonNodeFactory;

class RequestTest {
  private final Request request = new Request(JsonNodeFactory.instance.objectNode());

  @Test
  void a_text_that_is_too_long_is_a_fault_and_never_cut() {
    var words = new Request(JsonNodeFactory.instance.objectNode().put("words", "w".repeat(11)));

    assertThat(words.text("words", 11)).hasSize(11);
    assertThat(words.faults()).isEmpty();
    words.text("words", 10);
    assertThat(words.faults()).containsExactly(new Fault("words", "too-long"));
  }

  @Test
  void a_request_without_a_key_gets_one_of_its_own() {
    assertThat(request.key(null)).isNotEqualTo(request.key(null));
    assertThat(request.faults()).isEmpty();
  }
}
