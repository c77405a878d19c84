package org.safeconduct.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HashAlgorithmTest {
  /// The examples of NIST for FIPS 180-4 and FIPS 202: one block, "abc".
  @ParameterizedTest
  @CsvSource({
    "sha-256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "sha-512/256, 53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23",
    "sha3-256, 3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532"
  })
  void hashes_are_those_of_the_standards(String id, String hash) {
    var begun = HashAlgorithm.find(id).orElseThrow().begun();

    assertThat(HexFormat.of().formatHex(begun.digest("abc".getBytes(US_ASCII)))).isEqualTo(hash);
  }

  /// RFC 4231, test case 2.
  @Test
  void signatures_are_those_of_the_standard() {
    var signed = HashAlgorithm.SHA_256.sign(
        "Jefe".getBytes(US_ASCII),
        "what do ya want ".getBytes(US_ASCII),
        "for nothing?".getBytes(US_ASCII));

    assertThat(HexFormat.of().formatHex(signed))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @ParameterizedTest
  @EnumSource
  void every_one_is_found_by_its_id_and_gives_32_bytes(HashAlgorithm it) {
    assertThat(HashAlgorithm.find(it.id())).hasValue(it);
    assertThat(it.begun().digest()).hasSize(32);
    assertThat(it.sign(new byte[32], new byte[0], new byte[0])).hasSize(32);
  }

  @Test
  void what_is_not_known_is_not_found() {
    assertThat(HashAlgorithm.find("md5")).isEmpty();
  }
}
