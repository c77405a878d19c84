package org.safeconduct.platform.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.TestAuthority;
import org.safeconduct.TestAuthority.Pair;
import org.safeconduct.platform.CannotStart;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/// Settings with which nobody would be served as they should be are refused by name.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportSettingsTest {
  private static final String ADDRESS = "https://safe.example.org";

  @TempDir
  static Path folder;

  private Pair pair;
  private Pair other;

  @BeforeAll
  void vouch() throws Exception {
    var authority = TestAuthority.in(folder);
    pair = authority.localhost("one");
    other = authority.localhost("other");
  }

  @Test
  void a_certificate_and_its_key_switch_tls_on() {
    var settings = settings(pair.certificate(), pair.key(), ADDRESS);

    process(settings);

    assertThat(settings.getProperty("server.ssl.bundle")).isEqualTo("server");
    assertThat(settings.getProperty("spring.ssl.bundle.pem.server.options.enabled-protocols"))
        .isEqualTo("TLSv1.3,TLSv1.2");
  }

  @Test
  void files_that_do_not_go_together_are_refused() throws Exception {
    var nothing = Files.writeString(folder.resolve("nothing.crt"), "nothing");

    assertRefused(
        new MockEnvironment().withProperty("safeconduct.https.key", pair.key().toString()),
        "SAFECONDUCT_HTTPS_CERTIFICATE is missing");
    assertRefused(settings(pair.certificate(), other.key(), ADDRESS), "of one pair");
    assertRefused(settings(nothing, pair.key(), ADDRESS), "must be PEM files");
    assertRefused(settings(folder.resolve("away"), pair.key(), ADDRESS), "cannot be read");
    assertRefused(
        settings(pair.certificate(), pair.key(), "http://safe.example.org"),
        "set SAFECONDUCT_PUBLIC_ADDRESS");
  }

  @Test
  void a_key_that_others_can_read_is_refused_with_what_to_do() throws Exception {
    var key = Files.copy(pair.key(), folder.resolve("open.key"));
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertRefused(settings(pair.certificate(), key, ADDRESS), "SAFECONDUCT_HTTPS_KEY names");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    process(settings(pair.certificate(), key, ADDRESS));
  }

  @Test
  void a_port_that_sends_pages_on_needs_something_to_send_them_to() {
    assertRefused(
        new MockEnvironment().withProperty("safeconduct.https.plain-port", "80"),
        "SAFECONDUCT_HTTP_PORT sends pages on");
  }

  @Test
  void a_command_beside_a_server_needs_none_of_it() {
    var settings = settings(folder.resolve("away"), pair.key(), ADDRESS)
        .withProperty("safeconduct.mode", "command");

    process(settings);

    assertThat(settings.getProperty("server.ssl.bundle")).isNull();
  }

  private static MockEnvironment settings(Path certificate, Path key, String address) {
    return new MockEnvironment()
        .withProperty("safeconduct.https.certificate", certificate.toString())
        .withProperty("safeconduct.https.key", key.toString())
        .withProperty("safeconduct.public-address", address);
  }

  private static void process(MockEnvironment settings) {
    var context = new GenericApplicationContext();
    context.setEnvironment(settings);
    new OwnTls().initialize(context);
  }

  private static void assertRefused(MockEnvironment settings, String words) {
    assertThatThrownBy(() -> process(settings))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(words);
  }
}
