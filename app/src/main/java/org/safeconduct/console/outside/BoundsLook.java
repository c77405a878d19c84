package org.safeconduct.console.outside;

import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.safeconduct.platform.SelfCheck.Result;

/// What becomes of a request that tells its length in two ways (RFC 9112, 6.3). It has to be
/// refused, or the connection ends with the answer: else what stands in front and what stands
/// behind may each see another end, and one person's request becomes part of another's.
///
/// Both ways of reading these requests come to the same bytes, so that asking does no harm even
/// where the fault is.
final class BoundsLook {
  private static final Findings FINDINGS = new Findings("bounds");
  private static final String LENGTH_AND_CHUNKS =
      "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";

  /// An empty line before the next request counts for nothing (RFC 9112, 2.2).
  private static final String TWO_LENGTHS = "Content-Length: 0\r\nContent-Length: 2\r\n\r\n\r\n";

  private final SSLSocketFactory tls;

  BoundsLook(SSLSocketFactory tls) {
    this.tls = tls;
  }

  Result look(PublicHost host) throws IOException {
    var twice = ask(host, TWO_LENGTHS);
    if (twice.isPresent() && !isRefusal(twice.get()))
      return FINDINGS.broken("two-lengths", host.address(), twice.get().status());
    var both = ask(host, LENGTH_AND_CHUNKS);
    if (both.isPresent() && !isRefusal(both.get()) && !both.get().isLast())
      return FINDINGS.broken("length-and-chunks", host.address(), both.get().status());
    return FINDINGS.good("good", host.address());
  }

  private Optional<Answer> ask(PublicHost host, String rest) throws IOException {
    try (var plain = host.connect(host.port());
        var socket = (SSLSocket) tls.createSocket(plain, host.name(), host.port(), true)) {
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      return Answer.to(
          socket,
          "GET /credits HTTP/1.1\r\nHost: " + host.header(host.port())
              + "\r\nUser-Agent: Safeconduct self-check\r\n" + rest);
    }
  }

  private static boolean isRefusal(Answer answer) {
    return answer.status() == 400 || answer.status() == 501;
  }
}
