package org.safeconduct.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.safeconduct.TestTokens;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.subethamail.smtp.AuthenticationHandler;
import org.subethamail.smtp.AuthenticationHandlerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/// A mail server that lets in who shows a token of an authorization server for it (XOAUTH2), and
/// nobody else: signature, issuer, audience and times are checked by the keys of that server.
final class TokenSmtpServer implements AutoCloseable {
  static final String MAILBOX = "duty@safe.example";
  private static final String REFUSAL =
      "{\"status\":\"401\",\"schemes\":\"bearer\",\"scope\":\"mail\"}";

  private final NimbusJwtDecoder tokens;
  private final Set<String> takenBack = ConcurrentHashMap.newKeySet();
  private final List<String> shown = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  /// @param tls its certificate
  TokenSmtpServer(TestTokens giver, SSLContext tls) {
    tokens = NimbusJwtDecoder.withJwkSetUri(giver.keys()).build();
    tokens.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(Duration.ZERO),
        new JwtIssuerValidator(giver.issuer()),
        new JwtClaimValidator<List<String>>("aud", List.of("mail")::equals)));
    server = SMTPServer.port(0)
        .bindAddress(InetAddress.getLoopbackAddress())
        .enableTLS()
        .requireTLS()
        .startTlsSocketFactory(tls)
        .requireAuth()
        .authenticationHandlerFactory(new ByToken())
        .simpleMessageListener(new Taking())
        .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  /// The ids of the tokens that were shown, in order.
  List<String> shown() {
    return List.copyOf(shown);
  }

  /// Whom mail was taken for.
  List<String> taken() {
    return List.copyOf(taken);
  }

  /// Takes back a token that it let in before.
  void takeBack(String id) {
    takenBack.add(id);
  }

  @Override
  public void close() {
    server.stop();
  }

  private boolean letsIn(String token) {
    try {
      var read = tokens.decode(token);
      shown.add(read.getId());
      return !takenBack.contains(read.getId());
    } catch (JwtException refused) {
      return false;
    }
  }

  private final class ByToken implements AuthenticationHandlerFactory {
    @Override
    public List<String> getAuthenticationMechanisms() {
      return List.of("XOAUTH2");
    }

    @Override
    public AuthenticationHandler create() {
      return new AuthenticationHandler() {
        @Override
        public Optional<String> auth(String line, MessageContext context) {
          var said =
              new String(Base64.getDecoder().decode(line.replaceFirst("AUTH XOAUTH2 ", "")), UTF_8);
          var start = "user=" + MAILBOX + "\u0001auth=Bearer ";
          if (said.startsWith(start)
              && letsIn(said.substring(start.length()).replace("\u0001", "")))
            return Optional.empty();
          return Optional.of("334 " + Base64.getEncoder().encodeToString(REFUSAL.getBytes(UTF_8)));
        }

        @Override
        public Object getIdentity() {
          return MAILBOX;
        }
      };
    }
  }

  private final class Taking implements SimpleMessageListener {
    @Override
    public boolean accept(String from, String recipient) {
      return true;
    }

    @Override
    public void deliver(String from, String recipient, InputStream data) throws IOException {
      data.readAllBytes();
      taken.add(recipient);
    }
  }
}
