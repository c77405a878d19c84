package org.safeconduct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// A program with a token.
///
/// @param port of the application on this machine
public record TestProgram(int port, String token) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// Reads what is there.
  public HttpResponse<String> get(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of());
  }

  /// Sends a body of JSON, or none with GET.
  public HttpResponse<String> send(String method, String path, String json) {
    return method.equals("GET")
        ? get(path)
        : send(
            method,
            path,
            BodyPublishers.ofString(json),
            Map.of("Content-Type", "application/json"));
  }

  /// Sends anything.
  public HttpResponse<String> send(
      String method, String path, BodyPublisher body, Map<String, String> headers) {
    return send(method, path, body, headers, BodyHandlers.ofString());
  }

  /// Opens a stream, and leaves it unread.
  public HttpResponse<InputStream> opened(String path) {
    var none = BodyPublishers.noBody();
    var answer = send("GET", path, none, Map.of(), BodyHandlers.ofInputStream());
    try (var unread = answer.body()) {
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> HttpResponse<T> send(
      String method,
      String path,
      BodyPublisher body,
      Map<String, String> headers,
      BodyHandler<T> reader) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .method(method, body)
        .header("Authorization", "Bearer " + token);
    headers.forEach(request::setHeader);
    try {
      return CLIENT.send(request.build(), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
