package org.safeconduct.platform.syslog;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.MachineLink;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

class SyslogReceiverTest {
  private static final Instant AT = Instant.parse("2026-11-24T15:05:00.123456Z");

  @TempDir
  Path folder;

  @Test
  void a_log_server_that_asks_who_sends_takes_messages_of_the_certified_only() throws IOException {
    try (var server = LogServer.openToTheCertified(folder)) {
      LogServer.authority(folder, "stranger");

      assertThatThrownBy(() -> server.reached().take(List.of(message("from nobody"))))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> server
              .reachedWith("stranger.pem", "stranger.key")
              .take(List.of(message("from a stranger"))))
          .isInstanceOf(IOException.class);
      server.reachedWith("client.pem", "client.key").take(List.of(message("from us")));

      assertThat(server.received()).extracting(Received::text).containsExactly("from us");
    }
  }

  @Test
  void a_certificate_that_was_changed_holds_from_the_next_message_on() throws IOException {
    try (var server = LogServer.open(folder)) {
      var right = Files.readAllBytes(server.authority());
      var receiver = server.reached();
      Files.copy(LogServer.authority(folder, "stranger"), server.authority(), REPLACE_EXISTING);
      assertThatThrownBy(() -> receiver.take(List.of(message("too early"))))
          .isInstanceOf(IOException.class);

      Files.write(server.authority(), right);
      receiver.take(List.of(message("in time")));

      assertThat(server.received()).extracting(Received::text).containsExactly("in time");
    }
  }

  @Test
  void a_key_that_others_can_read_is_refused_at_the_start_and_later() throws IOException {
    try (var server = LogServer.openToTheCertified(folder)) {
      var key = folder.resolve("client.key");
      var receiver = server.reachedWith("client.pem", "client.key");
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

      assertThatThrownBy(() -> receiver.take(List.of(message("too open"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("give it mode 0400");
      assertThatThrownBy(() -> server.reachedWith("client.pem", "client.key"))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("SAFECONDUCT_SYSLOG_KEY names " + key);
    }
  }

  @Test
  void it_is_a_flaw_that_a_log_server_does_not_know_who_sends() throws IOException {
    try (var server = LogServer.openToTheCertified(folder)) {
      assertThat(LogServer.none().flaw()).isEmpty();
      assertThat(server.reachedWith("client.pem", "client.key").flaw()).isEmpty();
      assertThat(server.reached().flaw())
          .isEqualTo(
              MachineLink.Flaw.of("platform.syslog.link.nothing", "localhost:" + server.port()));
    }
  }

  @Test
  void what_stands_in_a_message_makes_no_second_one() throws IOException {
    var data = new LinkedHashMap<>(Map.of("actor", "a\"] x=\"y\" \\"));
    try (var server = LogServer.open(folder)) {
      server
          .reached()
          .take(List.of(new SyslogMessage(
              SyslogMessage.Kind.AUDIT, SyslogMessage.Level.NOTICE, AT, data, "one\n<0>1 two")));

      assertThat(server.received())
          .containsExactly(
              new Received(109, AT.toString(), "safeconduct audit", data, "one <0>1 two"));
    }
  }

  @Test
  void a_log_server_that_dies_after_reading_has_taken_nothing() throws IOException {
    try (var server = LogServer.open(folder);
        var door = new ServerSocket(0)) {
      var key = folder.resolve("server.key").toUri().toString();
      var tls = SslBundle.of(new PemSslStoreBundle(
              PemSslStoreDetails.forCertificate(
                      folder.resolve("server.pem").toUri().toString())
                  .withPrivateKey(key),
              null))
          .createSslContext();
      var dying = CompletableFuture.runAsync(() -> readAndDie(door, tls));

      assertThatThrownBy(() -> server
              .reached("localhost", door.getLocalPort())
              .take(List.of(message("read by somebody who dies"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("hung up");
      dying.join();
    }
  }

  /// The end of the connection is what the system sends for a process that was killed.
  private static void readAndDie(ServerSocket door, SSLContext tls) {
    try (var plain = door.accept()) {
      var socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, false);
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_server_that_speaks_no_tls_gets_no_word() throws IOException {
    try (var plain = new ServerSocket(0)) {
      var receiver = LogServer.reached(
          "localhost", plain.getLocalPort(), LogServer.authority(folder, "a").toString(), "", "");

      assertThatThrownBy(() -> receiver.take(List.of(message("secret"))))
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logs.example.org",
        "tcp://logs.example.org",
        "tls://",
        "tls://user@logs.example.org",
        "tls://logs.example.org:0",
        "tls://logs.example.org:70000",
        "tls://logs.example.org/path",
        "tls://logs example.org"
      })
  void an_address_that_cannot_be_used_stops_the_start_with_an_example(String address) {
    assertThatThrownBy(() -> new SyslogReceiver(address, "", "", ""))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("such as tls://logs.example.org:6514");
  }

  @Test
  void files_that_are_not_there_or_not_together_stop_the_start() {
    var address = "tls://logs.example.org";

    assertThat(new SyslogReceiver(address, "", "", "").name()).isEqualTo("logs.example.org:6514");
    assertThatThrownBy(() -> new SyslogReceiver(address, "", "ours.pem", ""))
        .hasMessageContaining("SAFECONDUCT_SYSLOG_KEY");
    assertThatThrownBy(() -> new SyslogReceiver(address, "missing.pem", "", ""))
        .hasMessageContaining("SAFECONDUCT_SYSLOG_CA");
  }

  private static SyslogMessage message(String text) {
    return new SyslogMessage(
        SyslogMessage.Kind.LOG,
        SyslogMessage.Level.INFORMATION,
        AT,
        new LinkedHashMap<>(Map.of("logger", "test")),
        text);
  }
}
