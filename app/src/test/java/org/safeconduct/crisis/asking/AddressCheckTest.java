package org.safeconduct.crisis.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class AddressCheckTest {
  @ParameterizedTest
  @CsvSource({
    "https://safe.example.org, GOOD",
    "http://safe.example.org, DOUBTFUL",
    "HTTP://localhost.example.org/x, DOUBTFUL",
    "http://localhost:8080, GOOD",
    "http://127.0.0.1, GOOD"
  })
  void an_address_without_https_is_found_fault_with(String address, String level) {
    var environment = new MockEnvironment().withProperty("safeconduct.public-address", address);

    var result = new AddressCheck(new PublicAddress(environment), null).check();

    assertThat(result.level()).hasToString(level);
  }
}
