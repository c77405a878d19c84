package org.safeconduct.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program with a token.
record ApiCaller(int port, String token) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What `/openapi.json` says.
  Described described() {
    return new Described(json(send("GET", "/openapi.json", "", Map.of())));
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, "", Map.of());
  }

  HttpResponse<String> post(String path, String type, String body) {
    return send("POST", path, body, Map.of("Content-Type", type));
  }

  HttpResponse<String> post(String path, String type, byte[] body) {
    return send("POST", path, BodyPublishers.ofByteArray(body), Map.of("Content-Type", type));
  }

  HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
    var sent = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    return send(method, path, sent, headers);
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .method(method, body)
        .header("Authorization", "Bearer " + token);
    headers.forEach(request::setHeader);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
