package org.safeconduct.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.ClientKeyFile;
import org.safeconduct.TestAuthority;
import org.safeconduct.TestAuthority.Pair;
import org.safeconduct.notifications.ChannelDown;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.MachineLink.Flaw;
import org.safeconduct.platform.PemCertificates;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.support.StaticMessageSource;
import org.subethamail.smtp.server.SMTPServer;

/// What the mail server knows us by: which settings go together, and what the self-check says of
/// them; the certificate is shown to a real server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailSignInTest {
  private static final String ENDPOINT = "https://id.example.org/token";

  @TempDir
  static Path folder;

  private Path key;
  private Path root;
  private Pair mail;
  private Pair client;
  private Pair stranger;

  @BeforeAll
  void vouch() throws Exception {
    key = ClientKeyFile.made(folder, "client.pem");
    var authority = TestAuthority.in(folder.resolve("authority"));
    root = authority.root();
    mail = authority.localhost("mail");
    client = authority.pair("client", "CN=safeconduct");
    stranger = TestAuthority.in(folder.resolve("other")).pair("client", "CN=safeconduct");
  }

  @Test
  void a_server_that_asks_for_a_certificate_serves_who_shows_one_of_its_authority()
      throws Exception {
    var tls = new PemCertificates(
            root.toString(), mail.certificate().toString(), mail.key().toString())
        .context();
    var server = SMTPServer.port(0)
        .bindAddress(InetAddress.getLoopbackAddress())
        .enableTLS()
        .requireTLS()
        .startTlsSocketFactory(tls, true)
        .build();
    server.start();
    try {
      channel(server.getPortAllocated(), certified(client)).knock();

      for (var wrong : new MailSignIn[] {certified(stranger), trusting()})
        assertThatThrownBy(() -> channel(server.getPortAllocated(), wrong).knock())
            .isInstanceOf(ChannelDown.class);
    } finally {
      server.stop();
    }
  }

  @Test
  void settings_with_which_nobody_could_sign_in_are_refused_by_name() {
    var tokens = MailSignIns.byKey(ENDPOINT, "mail", "us", key, root);

    tokens.requireUsable("duty@safe.example", "");
    assertRefused(() -> tokens.requireUsable("", ""), "SAFECONDUCT_SMTP_USER is not");
    assertRefused(
        () -> tokens.requireUsable("duty@safe.example", "seven herons"), "Take the password away");
    assertRefused(
        () -> MailSignIns.byKey("", "mail", "us", key, root).requireUsable("a@b.example", ""),
        "SAFECONDUCT_SMTP_TOKEN_ENDPOINT is not");
    assertRefused(
        () -> MailSignIns.byKey(ENDPOINT, "mail", "", key, root).requireUsable("a@b.example", ""),
        "SAFECONDUCT_SMTP_CLIENT_ID is not set");
    assertRefused(
        () -> new MailSignIn("", "", "", "", "", "", "", client.certificate().toString(), "")
            .requireUsable("", ""),
        "SAFECONDUCT_SMTP_CERTIFICATE and SAFECONDUCT_SMTP_KEY belong together");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://id.example.org/token", "id.example.org", "https://", "not one"})
  void tokens_come_encrypted_or_from_this_machine(String endpoint) {
    MailRules.tokenEndpoint("http://127.0.0.1:8080/token");
    assertRefused(
        () -> MailRules.tokenEndpoint(endpoint), "SAFECONDUCT_SMTP_TOKEN_ENDPOINT must be");
  }

  @Test
  void a_secret_that_stays_the_same_and_no_sign_in_at_all_are_flaws() {
    var user = "duty@safe.example";

    assertThat(flaw("", "", MailSignIns.NONE)).isEmpty();
    assertThat(flaw("mail", user, MailSignIns.byKey(ENDPOINT, "", "us", key, root)))
        .isEmpty();
    assertThat(flaw("mail", "", certified(client))).isEmpty();
    assertThat(flaw("mail", user, MailSignIns.bySecret(ENDPOINT, "us", "herons", root)))
        .isEqualTo(Flaw.of("notifications.link.secret", "mail"));
    assertThat(flaw("mail", user, certified(client)))
        .isEqualTo(Flaw.of("notifications.link.password", "mail"));
    assertThat(flaw("mail", "", trusting()))
        .isEqualTo(Flaw.of("notifications.link.nothing", "mail"));
    assertThat(new MailLink(server("mail", ""), MailSignIns.NONE, true).flaw()).isEmpty();
  }

  private static Optional<Flaw> flaw(String host, String user, MailSignIn signIn) {
    return new MailLink(server(host, user), signIn, false).flaw();
  }

  private static MailProperties server(String host, String user) {
    var server = new MailProperties();
    server.setHost(host);
    server.setUsername(user);
    return server;
  }

  private MailSignIn certified(Pair pair) {
    return new MailSignIn(
        "",
        "",
        "",
        "",
        "",
        "",
        root.toString(),
        pair.certificate().toString(),
        pair.key().toString());
  }

  private MailSignIn trusting() {
    return new MailSignIn("", "", "", "", "", "", root.toString(), "", "");
  }

  private static SmtpChannel channel(int port, MailSignIn signIn) {
    var settings = server("mail.example.org", "");
    settings.setPort(port);
    var asked = MailConfiguration.settings(settings, signIn, "", Clock.systemUTC());
    var here = new SmtpSettings(
        "127.0.0.1", port, null, null, null, signIn.certificates(), asked.properties());
    return new SmtpChannel(
        here,
        new MimeLetters(
            new Originator("duty@safe.example", "", ""),
            new StaticMessageSource(),
            Clock.systemUTC()));
  }

  private static void assertRefused(Runnable setting, String words) {
    assertThatThrownBy(setting::run)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(words)
        .hasMessageNotContaining("herons");
  }
}
