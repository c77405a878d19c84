package org.safeconduct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/// A provider of single sign-on on this machine: a real server that signs real tokens and vouches
/// for whomever a test names.
public final class TestProvider {
  /// What this installation is called there.
  public static final String CLIENT = "safeconduct";

  private static final String NAME = "default";
  private static final MockOAuth2Server SERVER = start();
  private final HttpClient client = HttpClient.newHttpClient();

  /// Its address.
  public static String issuer() {
    return SERVER.issuerUrl(NAME).toString();
  }

  /// Somebody who has just shown there who they are.
  ///
  /// @param claims what it says of them besides
  public Map<String, Object> person(String username, Object... claims) {
    var said = new HashMap<String, Object>();
    said.put("preferred_username", username);
    said.put("name", "Noor Haddad");
    said.put("auth_time", Instant.now().getEpochSecond());
    for (var i = 0; i < claims.length; i += 2) said.put((String) claims[i], claims[i + 1]);
    return said;
  }

  /// Goes to the provider as this person, who types nothing even where a page would ask.
  ///
  /// @param start where our page sent the browser
  /// @return where the provider sends the browser, as a path
  public String visit(String start, String subject, Map<String, Object> claims) {
    SERVER.enqueueCallback(
        new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(CLIENT), claims, 3600));
    return leave(start);
  }

  /// Goes to the provider and comes back with a code that nobody redeems.
  ///
  /// @return where the provider sends the browser, as a path
  public String leave(String start) {
    try {
      var at = URI.create(start.replace("&prompt=login", ""));
      var response = client.send(HttpRequest.newBuilder(at).build(), BodyHandlers.ofString());
      var back = response.headers().firstValue("Location").orElseThrow();
      return back.replace("http://localhost/", "/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What it sends behind the browser's back when somebody signed out there.
  ///
  /// @param type of the token, `logout+jwt` if it is honest
  public String logoutToken(String type, String subject, Map<String, Object> claims) {
    var said = new HashMap<String, Object>();
    said.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    said.putAll(claims);
    return SERVER
        .issueToken(
            NAME,
            CLIENT,
            new DefaultOAuth2TokenCallback(NAME, subject, type, List.of(CLIENT), said, 120))
        .serialize();
  }

  private static MockOAuth2Server start() {
    var server = new MockOAuth2Server();
    server.start();
    return server;
  }
}
