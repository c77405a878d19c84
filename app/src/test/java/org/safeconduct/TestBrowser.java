package org.safeconduct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a screen: keeps cookies, does not follow redirects, and posts forms with
/// the hidden token of the page that it read last.
public final class TestBrowser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String origin;
  private String csrf = "";

  /// @param port of the application on this machine
  public TestBrowser(int port) {
    origin = "http://localhost:" + port;
  }

  /// Opens a page.
  ///
  /// @param headers names and values in turn
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /// Follows the news that pages follow, once the server says that the stream is open.
  public OpenStream live() {
    try {
      var request = request("/live", "Accept", "text/event-stream").GET().build();
      return new OpenStream(client.send(request, BodyHandlers.ofLines()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Posts a form with the token of the last page.
  ///
  /// @param headers names and values in turn
  public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    return postAsItIs(path, form, "_csrf=" + encode(csrf) + "&", headers);
  }

  /// Posts a form as another site would, without the token.
  public HttpResponse<String> postForged(String path, Map<String, String> form) {
    return postAsItIs(path, form, "");
  }

  /// Follows a personal link: opens its door, which shows no secret, and sends what stands behind
  /// the `#`, as the script of the door does.
  ///
  /// @param link as a path with what stands behind the `#`
  /// @return the page that the link opens
  public HttpResponse<String> follow(String link) {
    var door = link.substring(0, link.indexOf('#'));
    var secret = link.substring(door.length() + 1);
    var shown = get(door);
    if (shown.statusCode() != 200 || (secret.length() > 20 && shown.body().contains(secret)))
      throw new AssertionError("A door answered " + shown.statusCode() + ": " + shown.body());
    return postForged(door, Map.of("link", secret));
  }

  /// Sends a form of the page that a personal link opened.
  public HttpResponse<String> answer(String link, Map<String, String> form) {
    var door = link.substring(0, link.indexOf('#'));
    var fields = new HashMap<>(form);
    fields.put("secret", link.substring(door.length() + 1));
    return postForged(door, fields);
  }

  /// Signs in by the page and says where the browser was sent.
  public String signIn(String username, String password) {
    get("/sign-in");
    return location(post("/sign-in", Map.of("username", username, "password", password)));
  }

  /// Where a redirect leads, as a path.
  public String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("").replace(origin, "");
  }

  /// All cookies, as a request carries them.
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /// The value of a cookie.
  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  private HttpResponse<String> postAsItIs(
      String path, Map<String, String> form, String token, String... headers) {
    var body = token
        + form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(request(path, headers)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))
        .build());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html");
    for (var i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      var token = TOKEN.matcher(response.body());
      if (token.find()) csrf = token.group(1);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
