package org.safeconduct.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.ClientKeyFile;
import org.safeconduct.PublishedKeys;
import org.safeconduct.PushedClock;
import org.safeconduct.TestAuthority;
import org.safeconduct.TestTokens;
import org.safeconduct.notifications.ChannelDown;
import org.safeconduct.notifications.ChannelDown.Reason;
import org.safeconduct.notifications.Handover;
import org.safeconduct.notifications.Letter;
import org.safeconduct.notifications.MessageId;
import org.safeconduct.notifications.Words;
import org.safeconduct.platform.ClientKey;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.support.StaticMessageSource;

/// Mail over TLS to a server that knows us by tokens, which an authorization server gives to a key:
/// both are real ones, and the mail server checks each token by the keys of the other.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTokensTest {
  @TempDir
  static Path folder;

  private final PushedClock clock = new PushedClock();
  private final PublishedKeys keys = new PublishedKeys();
  private final TestTokens giver = new TestTokens(keys);
  private TestAuthority authority;
  private Path key;
  private TokenSmtpServer server;

  MailTokensTest() throws IOException {}

  @BeforeAll
  void serve() throws Exception {
    authority = TestAuthority.in(folder.resolve("authority"));
    authority.localhost("mail");
    key = ClientKeyFile.made(folder, "client.pem");
    keys.publish(publicHalf(key));
    server = new TokenSmtpServer(giver, authority.show("mail"));
  }

  @AfterAll
  void stop() {
    server.close();
    giver.close();
    keys.close();
  }

  @Test
  void a_client_that_signs_sends_and_its_token_is_used_again() throws Exception {
    var channel = signing("mail", key);

    try (var line = channel.open()) {
      assertThat(line.hand(letter("amina@example.org"))).isEqualTo(new Handover.Taken());
    }
    channel.knock();

    assertThat(server.taken()).contains("amina@example.org");
    assertThat(server.shown()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(last(1)).isEqualTo(last(2));
  }

  @Test
  void a_client_that_signs_by_another_algorithm_or_has_a_secret_sends_as_well() throws Exception {
    var root = authority.root();
    var byPs256 = new MailSignIn(
        giver.endpoint(),
        "mail",
        TestTokens.SIGNS_BY_PS256,
        key.toString(),
        "PS256",
        "",
        root.toString(),
        "",
        "");

    keys.publish(new JWKSet(new ClientKey("KEY", key, "PS256").read()).toString(true));
    channel(byPs256).knock();
    keys.publish(publicHalf(key));
    channel(MailSignIns.bySecret(giver.endpoint(), TestTokens.TELLS, TestTokens.SECRET, root))
        .knock();
  }

  @Test
  void a_token_is_replaced_before_it_expires() throws Exception {
    var channel = signing("mail", key);
    channel.knock();
    var first = last(1);

    clock.push(TestTokens.LIFE.minusSeconds(31));
    channel.knock();
    assertThat(last(1)).isEqualTo(first);
    clock.push(Duration.ofSeconds(2));
    channel.knock();

    assertThat(last(1)).isNotEqualTo(first);
  }

  @Test
  void a_token_that_was_taken_back_is_replaced_once() throws Exception {
    var channel = signing("mail", key);
    channel.knock();
    var first = last(1);
    server.takeBack(first);

    channel.knock();

    assertThat(last(2)).isEqualTo(first);
    assertThat(last(1)).isNotEqualTo(first);
  }

  @Test
  void a_token_for_something_else_is_refused_in_the_words_of_the_mail_server() {
    var trouble = troubleOf(signing("calendar", key));

    assertThat(trouble.reason()).isEqualTo(Reason.SIGN_IN_REFUSED);
    assertThat(trouble).hasMessageContaining("\"status\":\"401\"").hasMessageNotContaining("eyJ");
  }

  @Test
  void the_next_key_is_used_once_it_lies_in_the_file_and_the_one_before_no_more_once_taken_away()
      throws Exception {
    var file = Files.copy(key, folder.resolve("changing.pem"));
    var next = ClientKeyFile.made(folder, "next.pem");
    keys.publish(publicHalf(key, next));
    Files.copy(next, file, StandardCopyOption.REPLACE_EXISTING);
    try {
      signing("mail", file).knock();
      keys.publish(publicHalf(key));
      var stranger = ClientKeyFile.made(folder, "stranger.pem");

      var trouble = troubleOf(signing("mail", stranger));

      assertThat(trouble.reason()).isEqualTo(Reason.TOKEN_REFUSED);
      assertThat(trouble).hasMessageContaining(giver.endpoint()).hasMessageContaining("invalid_");
    } finally {
      keys.publish(publicHalf(key));
    }
  }

  @Test
  void a_key_that_is_gone_is_told_by_its_name() throws Exception {
    var file = Files.copy(key, folder.resolve("gone.pem"));
    var channel = signing("mail", file);
    Files.delete(file);

    var trouble = troubleOf(channel);

    assertThat(trouble.reason()).isEqualTo(Reason.TOKEN_REFUSED);
    assertThat(trouble).hasMessageContaining("SAFECONDUCT_SMTP_CLIENT_KEY names " + file);
  }

  @Test
  void an_endpoint_that_is_down_is_told_by_its_address() {
    var trouble =
        troubleOf(channel(MailSignIns.byKey("http://127.0.0.1:1/token", "mail", "us", key, key)));

    assertThat(trouble.reason()).isEqualTo(Reason.TOKEN_UNREACHABLE);
    assertThat(trouble).hasMessageStartingWith("http://127.0.0.1:1/token: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html | <p>eyJhbGciOiJub25lIn0</p>",
        "200 | application/json | {\"token_type\":\"Bearer\"}",
        "200 | application/json | {\"access_token\":\"eyJhbGciOiJub25lIn0\"}",
        "200 | application/json | [\"eyJhbGciOiJub25lIn0\"",
        "302 | application/json | {}",
        "500 | text/html | <p>eyJhbGciOiJub25lIn0</p>",
        "401 | application/json | {\"error\":\"invalid_client\",\"error_description\":\"Who?\"}",
      })
  void an_answer_without_a_token_is_told_and_not_repeated(int status, String kind, String body)
      throws IOException {
    var liar = answering(status, kind, body);
    try {
      var endpoint = "http://127.0.0.1:" + liar.getAddress().getPort() + "/token";

      var trouble = troubleOf(channel(MailSignIns.byKey(endpoint, "", "us", key, key)));

      assertThat(trouble.reason()).isEqualTo(Reason.TOKEN_REFUSED);
      assertThat(trouble).hasMessageStartingWith(endpoint).hasMessageNotContaining("eyJ");
      if (body.contains("Who?")) assertThat(trouble).hasMessageContaining("invalid_client, Who?");
    } finally {
      liar.stop(0);
    }
  }

  private static HttpServer answering(int status, String kind, String body) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/token", exchange -> {
      exchange.getRequestBody().readAllBytes();
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", kind);
      exchange.getResponseHeaders().add("Location", "/elsewhere");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
    return server;
  }

  private SmtpChannel signing(String scope, Path key) {
    return channel(
        MailSignIns.byKey(giver.endpoint(), scope, TestTokens.SIGNS, key, authority.root()));
  }

  private SmtpChannel channel(MailSignIn signIn) {
    var mail = new MailProperties();
    mail.setHost("127.0.0.1");
    mail.setPort(server.port());
    mail.setUsername(TokenSmtpServer.MAILBOX);
    return new SmtpChannel(
        MailConfiguration.settings(mail, signIn, "", clock),
        new MimeLetters(
            new Originator(TokenSmtpServer.MAILBOX, "", ""), new StaticMessageSource(), clock));
  }

  /// The id of the token that was shown so many times ago, 1 for the last.
  private String last(int ago) {
    return server.shown().get(server.shown().size() - ago);
  }

  private static ChannelDown troubleOf(SmtpChannel channel) {
    return catchThrowableOfType(ChannelDown.class, channel::knock);
  }

  private static String publicHalf(Path... files) {
    return new JWKSet(
            Stream.of(files).map(it -> new ClientKey("KEY", it, "").read()).toList())
        .toString(true);
  }

  private static Letter letter(String address) {
    return new Letter(
        new MessageId(UUID.randomUUID()),
        "Amina",
        address,
        "en",
        new Words("Are you safe?", "Please say."),
        "",
        false,
        false);
  }
}
