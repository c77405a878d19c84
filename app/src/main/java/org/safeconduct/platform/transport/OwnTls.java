package org.safeconduct.platform.transport;

import java.util.List;
import java.util.Map;
import org.safeconduct.platform.CannotStart;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/// Lets the server speak TLS itself, without a proxy, once `SAFECONDUCT_HTTPS_CERTIFICATE` and
/// `SAFECONDUCT_HTTPS_KEY` name its files: versions 1.3 and 1.2, suites with forward secrecy and
/// authenticated encryption alone (RFC 9325, 4.2). Files that change are read again.
final class OwnTls implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /// What the certificate and its key are called among the settings of Spring Boot.
  static final String BUNDLE = "server";

  /// The strongest first.
  private static final List<String> SUITES = List.of(
      "TLS_AES_256_GCM_SHA384",
      "TLS_CHACHA20_POLY1305_SHA256",
      "TLS_AES_128_GCM_SHA256",
      "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
      "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
      "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
      "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
      "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
      "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

  /// @throws CannotStart if the files cannot be used, or a setting that goes with them is missing
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if ("command".equals(environment.getProperty("safeconduct.mode"))) return;
    var files = KeyFiles.of(
        environment.getProperty("safeconduct.https.certificate", ""),
        environment.getProperty("safeconduct.https.key", ""));
    if (files.isPresent()) {
      requirePublicAddress(environment);
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource("own TLS", settings(files.get())));
    } else if (!environment.getProperty("safeconduct.https.plain-port", "").isBlank())
      throw new CannotStart("SAFECONDUCT_HTTP_PORT sends pages on to HTTPS, which this server does"
          + " not speak. Set SAFECONDUCT_HTTPS_CERTIFICATE and SAFECONDUCT_HTTPS_KEY as well, or"
          + " let the proxy send pages on.");
  }

  private static void requirePublicAddress(Environment environment) {
    var address = environment.getProperty("safeconduct.public-address", "").strip();
    if (!address.regionMatches(true, 0, "https://", 0, 8))
      throw new CannotStart("SAFECONDUCT_HTTPS_CERTIFICATE is for the name that people use: set"
          + " SAFECONDUCT_PUBLIC_ADDRESS to it, such as https://safe.example.org.");
  }

  private static Map<String, Object> settings(KeyFiles files) {
    var bundle = "spring.ssl.bundle.pem." + BUNDLE + ".";
    return Map.of(
        "server.ssl.bundle",
        BUNDLE,
        bundle + "keystore.certificate",
        files.certificate().toUri().toString(),
        bundle + "keystore.private-key",
        files.key().toUri().toString(),
        bundle + "keystore.verify-keys",
        true,
        bundle + "reload-on-update",
        true,
        bundle + "options.enabled-protocols",
        "TLSv1.3,TLSv1.2",
        bundle + "options.ciphers",
        String.join(",", SUITES));
  }
}
