package org.safeconduct.console.outside;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.safeconduct.platform.SelfCheck.Result;

/// Would a browser believe that this is the host? Asks by the rules of the JDK: first without the
/// name, then with it, so that each fault has a name of its own.
final class CertificateLook {
  private static final Findings FINDINGS = new Findings("certificate");
  private static final Duration SOON = Duration.ofDays(14);

  private final SSLSocketFactory tls;
  private final Clock clock;

  CertificateLook(SSLSocketFactory tls, Clock clock) {
    this.tls = tls;
    this.clock = clock;
  }

  /// What was seen.
  ///
  /// @param result about the certificate
  /// @param isReached whether anything answered at all
  /// @param isBelieved whether a browser would go on
  /// @param protocol the version of TLS that was agreed on; empty without
  record Seen(Result result, boolean isReached, boolean isBelieved, String protocol) {}

  Seen look(PublicHost host) {
    SSLSession session;
    try {
      session = greet(host, false);
    } catch (SSLException refused) {
      return new Seen(fault(host, refused), true, false, "");
    } catch (IOException away) {
      return new Seen(
          FINDINGS.doubtful("unreachable", host.address(), words(away)), false, false, "");
    }
    try {
      greet(host, true);
      return new Seen(ends(host, session), true, true, session.getProtocol());
    } catch (SSLException otherName) {
      return new Seen(
          FINDINGS.broken("other-name", host.address()), true, false, session.getProtocol());
    } catch (IOException away) {
      return new Seen(
          FINDINGS.doubtful("unreachable", host.address(), words(away)), false, false, "");
    }
  }

  /// @param named whether the certificate has to be for the host's name (RFC 9110, 4.3.4)
  private SSLSession greet(PublicHost host, boolean named) throws IOException {
    try (var plain = host.connect(host.port());
        var socket = (SSLSocket) tls.createSocket(plain, host.name(), host.port(), true)) {
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm(named ? "HTTPS" : "");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return socket.getSession();
    }
  }

  private Result ends(PublicHost host, SSLSession session) throws SSLPeerUnverifiedException {
    var end = ((X509Certificate) session.getPeerCertificates()[0]).getNotAfter().toInstant();
    boolean soon = end.isBefore(clock.instant().plus(SOON));
    return soon
        ? FINDINGS.doubtful("ending", host.address(), end)
        : FINDINGS.good("good", host.address(), end);
  }

  private static Result fault(PublicHost host, SSLException refused) {
    var how = "no-tls";
    for (Throwable it = refused; it != null; it = it.getCause())
      switch (it) {
        case CertificateExpiredException _ -> {
          return FINDINGS.broken("expired", host.address());
        }
        case CertificateNotYetValidException _ -> {
          return FINDINGS.broken("not-yet", host.address());
        }
        case CertificateException _ -> how = "untrusted";
        default -> {}
      }
    return FINDINGS.broken(how, host.address(), words(refused));
  }

  private static String words(IOException failure) {
    return failure.getMessage() == null
        ? failure.getClass().getSimpleName()
        : failure.getMessage().replaceAll("[\\s\\p{Cntrl}]+", " ");
  }
}
