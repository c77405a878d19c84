package org.safeconduct.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safeconduct.bench.Api;

/// Makes API tokens of the accounts of the demo, on the page where their owners do.
final class SignIn {
  private static final String PASSWORD = "demo-without-secrets";
  private static final Pattern TOKEN = Pattern.compile("sc_[A-Za-z0-9_-]{20,}");

  private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient browser = HttpClient.newBuilder()
      .cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NORMAL)
      .build();
  private final String address;

  private SignIn(String address) {
    this.address = address;
  }

  /// The API as that account.
  static Api as(String username, String address) {
    var browser = new SignIn(address);
    browser.fill("/sign-in", "/sign-in", Map.of("username", username, "password", PASSWORD));
    var page =
        browser.fill("/account", "/account/tokens", Map.of("label", "Benchmark", "days", "30"));
    var token = TOKEN.matcher(page);
    if (!token.find()) throw new IllegalStateException("No token for " + username);
    return new Api(address, token.group());
  }

  /// Fills in a form of a page.
  private String fill(String page, String path, Map<String, String> fields) {
    var hidden = HIDDEN.matcher(send(request(page).GET()));
    if (!hidden.find()) throw new IllegalStateException("No form on " + page);
    var all = new HashMap<>(fields);
    all.put("_csrf", hidden.group(1));
    var form = all.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return send(request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private String send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
