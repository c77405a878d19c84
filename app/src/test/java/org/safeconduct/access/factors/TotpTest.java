package org.safeconduct.access.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  /// RFC 6238, appendix B, the rows for SHA-1, cut to six digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
  }

  @Test
  void a_code_may_be_typed_with_spaces_and_in_arabic_digits() {
    var step = Totp.step(NOON);
    var code = Totp.code(SECRET, step);
    var arabic = new StringBuilder();
    code.chars().forEach(it -> arabic.append((char) ('٠' + it - '0')));

    assertThat(Totp.isCode(SECRET, step, code.substring(0, 3) + " " + code.substring(3)))
        .isTrue();
    assertThat(Totp.isCode(SECRET, step, arabic.toString())).isTrue();
    assertThat(Totp.looksLikeOne(arabic.toString())).isTrue();
    assertThat(Totp.looksLikeOne("abcde-fghij-kmnpq-rstuv")).isFalse();
  }

  /// RFC 4648, section 10.
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void a_secret_is_written_as_the_standard_says(String text, String encoded) {
    assertThat(Base32.encode(text.getBytes(US_ASCII))).isEqualTo(encoded);
  }
}
