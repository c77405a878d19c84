package org.safeconduct.platform.web;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.safeconduct.TestProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program with a token.
record ApiCaller(int port, String token) {
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
    return new TestProgram(port, token).send(method, path, body, headers);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
