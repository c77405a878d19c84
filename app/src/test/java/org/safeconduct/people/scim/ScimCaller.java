package org.safeconduct.people.scim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A directory that provisions.
final class ScimCaller {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String base;
  private final String token;

  ScimCaller(int port, String token) {
    this.base = "http://localhost:" + port + "/scim/v2";
    this.token = token;
  }

  /// @param headers names and values in turn
  Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  Answer find(String list, String filter) {
    return get(list + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
  }

  Answer post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  Answer put(String path, String body, String... headers) {
    return send("PUT", path, body, headers);
  }

  /// @param operations the array of RFC 7644, 3.5.2
  Answer patch(String path, String operations, String... headers) {
    return send("PATCH", path, """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": %s}
        """.formatted(operations), headers);
  }

  Answer delete(String path, String... headers) {
    return send("DELETE", path, null, headers);
  }

  Answer send(String method, String path, @Nullable String body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "en")
        .header("Content-Type", "application/scim+json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What came back.
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(response.body());
    }

    /// What stands at a JSON pointer, as text.
    String at(String pointer) {
      return json().at(pointer).asString("");
    }

    /// Status and `scimType` of an error.
    String refusal() {
      var error = json();
      if (!error
          .at("/schemas/0")
          .asString("")
          .equals("urn:ietf:params:scim:api:messages:2.0:Error"))
        return "no error: " + response.statusCode() + " " + response.body();
      return (error.path("status").asString("") + " " + error.path("scimType").asString(""))
          .strip();
    }
  }
}
