package org.safeconduct.console.outside;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The suites that nobody should accept any more (RFC 9325, 4.1): without forward
/// secrecy, with CBC, RC4 or 3DES, without authentication or without encryption.
final class WeakSuites {
  private static final String NUMBERS = """
      C009 ECDHE_ECDSA_WITH_AES_128_CBC_SHA
      C00A ECDHE_ECDSA_WITH_AES_256_CBC_SHA
      C013 ECDHE_RSA_WITH_AES_128_CBC_SHA
      C014 ECDHE_RSA_WITH_AES_256_CBC_SHA
      C023 ECDHE_ECDSA_WITH_AES_128_CBC_SHA256
      C024 ECDHE_ECDSA_WITH_AES_256_CBC_SHA384
      C027 ECDHE_RSA_WITH_AES_128_CBC_SHA256
      C028 ECDHE_RSA_WITH_AES_256_CBC_SHA384
      C008 ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA
      C012 ECDHE_RSA_WITH_3DES_EDE_CBC_SHA
      C007 ECDHE_ECDSA_WITH_RC4_128_SHA
      C011 ECDHE_RSA_WITH_RC4_128_SHA
      C006 ECDHE_ECDSA_WITH_NULL_SHA
      C010 ECDHE_RSA_WITH_NULL_SHA
      0033 DHE_RSA_WITH_AES_128_CBC_SHA
      0039 DHE_RSA_WITH_AES_256_CBC_SHA
      0067 DHE_RSA_WITH_AES_128_CBC_SHA256
      006B DHE_RSA_WITH_AES_256_CBC_SHA256
      0045 DHE_RSA_WITH_CAMELLIA_128_CBC_SHA
      0088 DHE_RSA_WITH_CAMELLIA_256_CBC_SHA
      0016 DHE_RSA_WITH_3DES_EDE_CBC_SHA
      009C RSA_WITH_AES_128_GCM_SHA256
      009D RSA_WITH_AES_256_GCM_SHA384
      C09C RSA_WITH_AES_128_CCM
      C09D RSA_WITH_AES_256_CCM
      002F RSA_WITH_AES_128_CBC_SHA
      0035 RSA_WITH_AES_256_CBC_SHA
      003C RSA_WITH_AES_128_CBC_SHA256
      003D RSA_WITH_AES_256_CBC_SHA256
      0041 RSA_WITH_CAMELLIA_128_CBC_SHA
      0084 RSA_WITH_CAMELLIA_256_CBC_SHA
      000A RSA_WITH_3DES_EDE_CBC_SHA
      0005 RSA_WITH_RC4_128_SHA
      0004 RSA_WITH_RC4_128_MD5
      003B RSA_WITH_NULL_SHA256
      0002 RSA_WITH_NULL_SHA
      C004 ECDH_ECDSA_WITH_AES_128_CBC_SHA
      C00E ECDH_RSA_WITH_AES_128_CBC_SHA
      C02D ECDH_ECDSA_WITH_AES_128_GCM_SHA256
      C031 ECDH_RSA_WITH_AES_128_GCM_SHA256
      0034 DH_anon_WITH_AES_128_CBC_SHA
      00A6 DH_anon_WITH_AES_128_GCM_SHA256
      C018 ECDH_anon_WITH_AES_128_CBC_SHA
      """;

  private static final Map<Integer, String> NAMES = NUMBERS
      .lines()
      .map(line -> line.split(" "))
      .collect(Collectors.toUnmodifiableMap(
          it -> Integer.parseInt(it[0], 16), (Function<String[], String>) it -> "TLS_" + it[1]));

  private WeakSuites() {}

  /// Their numbers.
  static Collection<Integer> numbers() {
    return NAMES.keySet();
  }

  /// The name that IANA keeps for one.
  static String name(int number) {
    return NAMES.getOrDefault(number, "0x%04X".formatted(number));
  }
}
