package org.safeconduct.console.outside;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.safeconduct.platform.SelfCheck.Result;

/// What plain HTTP gets at the public host: pages may be sent on to HTTPS, programs are refused, so
/// that none gives its token in clear without being told.
final class PlainLook {
  private static final Findings FINDINGS = new Findings("plain");
  private static final String PAGE = "/sign-in";
  private static final List<String> PROGRAMS =
      List.of("/api/v1/alerts", "/scim/v2/Users", "/logout/connect/back-channel/provider");
  private static final int UNAUTHORIZED = 401;

  private PlainLook() {}

  static Result look(PublicHost host) throws IOException {
    Socket first;
    try {
      first = host.connect(host.plainPort());
    } catch (IOException closed) {
      return FINDINGS.good("closed", host.plainAddress());
    }
    try (first) {
      var page = ask(first, host, PAGE);
      if (page.isPresent() && isServed(page.get()))
        return FINDINGS.broken("page-served", host.plainAddress() + PAGE);
      if (page.isPresent() && isSentElsewhere(page.get(), host))
        return FINDINGS.broken(
            "page-elsewhere", host.plainAddress() + PAGE, page.get().location());
    }
    for (var path : PROGRAMS) {
      var fault = program(host, path);
      if (fault.isPresent()) return fault.get();
    }
    return FINDINGS.good("good", host.plainAddress());
  }

  private static Optional<Result> program(PublicHost host, String path) throws IOException {
    try (var socket = host.connect(host.plainPort())) {
      return ask(socket, host, path)
          .filter(it -> isServed(it) || isRedirect(it))
          .map(it -> FINDINGS.broken(
              isRedirect(it) ? "program-sent-on" : "program-served", host.plainAddress() + path));
    }
  }

  private static Optional<Answer> ask(Socket socket, PublicHost host, String path)
      throws IOException {
    return Answer.to(
        socket,
        "GET " + path + " HTTP/1.1\r\nHost: " + host.header(host.plainPort())
            + "\r\nUser-Agent: Safeconduct self-check\r\nConnection: close\r\n\r\n");
  }

  /// A challenge to sign in is an answer of ours: it asks for the token in clear.
  private static boolean isServed(Answer answer) {
    return answer.status() / 100 == 2 || answer.status() == UNAUTHORIZED;
  }

  private static boolean isRedirect(Answer answer) {
    return answer.status() / 100 == 3;
  }

  private static boolean isSentElsewhere(Answer answer, PublicHost host) {
    if (!isRedirect(answer)) return false;
    var location = answer.location().toLowerCase(Locale.ROOT);
    var home = host.address().toLowerCase(Locale.ROOT);
    return !location.equals(home) && !location.startsWith(home + "/");
  }
}
