package org.safeconduct;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// Where a provider fetches the public keys of a client from: a web server on this machine, with
/// whatever an administrator put there last.
public final class PublishedKeys implements AutoCloseable {
  private final HttpServer server;
  private volatile String published = new JWKSet().toString(true);

  /// With no keys yet.
  public PublishedKeys() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/keys", exchange -> {
      var body = published.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  /// Its address.
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  /// Puts other keys there, as `./safeconduct client-key` prints them.
  public void publish(String keys) {
    published = keys;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
