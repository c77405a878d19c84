package org.safeconduct.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.TestAuthority;
import org.safeconduct.notifications.ChannelDown;
import org.safeconduct.notifications.SmtpSink;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.support.StaticMessageSource;
import org.subethamail.smtp.server.SMTPServer;

/// How the line to a mail server is encrypted, by settings as they are read, at real servers.
class MailTlsTest {
  @Test
  void a_server_elsewhere_that_offers_no_encryption_gets_nothing() {
    try (var plain = SmtpSink.open()) {
      var channel = channel(plain.port(), propertiesFor("mail.example.org", ""));

      assertThatThrownBy(channel::knock)
          .isInstanceOfSatisfying(
              ChannelDown.class,
              it -> assertThat(it.reason()).isEqualTo(ChannelDown.Reason.NOT_ENCRYPTED));
      assertThat(plain.taken()).isZero();
    }
  }

  @Test
  void it_is_spoken_to_in_clear_where_a_setting_says_so_and_on_this_machine() throws Exception {
    try (var plain = SmtpSink.open()) {
      channel(plain.port(), propertiesFor("mail.example.org", "optional")).knock();
      channel(plain.port(), propertiesFor("127.0.0.1", "")).knock();

      assertThat(plain.connections()).isEqualTo(2);
    }
  }

  @Test
  void a_password_goes_over_no_line_in_clear_whatever_is_set() {
    var settings = new MailProperties();
    settings.setHost("127.0.0.1");
    settings.setUsername("safe");

    assertThat(settings(settings, "optional").properties())
        .containsEntry("mail.smtp.starttls.required", "true");
  }

  @Test
  void a_server_whose_certificate_nobody_vouches_for_gets_nothing(@TempDir Path folder)
      throws Exception {
    var authority = TestAuthority.in(folder);
    authority.localhost("mail");
    var server = SMTPServer.port(0)
        .bindAddress(InetAddress.getLoopbackAddress())
        .enableTLS()
        .startTlsSocketFactory(authority.show("mail"))
        .build();
    server.start();
    try {
      var channel = channel(server.getPortAllocated(), propertiesFor("mail.example.org", ""));

      assertThatThrownBy(channel::knock)
          .isInstanceOf(ChannelDown.class)
          .hasMessageContaining("certification path");
    } finally {
      server.stop();
    }
  }

  private static Properties propertiesFor(String host, String tls) {
    var settings = new MailProperties();
    settings.setHost(host);
    return settings(settings, tls).properties();
  }

  private static SmtpSettings settings(MailProperties settings, String tls) {
    return MailConfiguration.settings(settings, MailSignIns.NONE, tls, Clock.systemUTC());
  }

  private static SmtpChannel channel(int port, Properties properties) {
    var letters = new MimeLetters(
        new Originator("duty@safe.example", "", ""), new StaticMessageSource(), Clock.systemUTC());
    return new SmtpChannel(new SmtpSettings("127.0.0.1", port, null, null, properties), letters);
  }
}
