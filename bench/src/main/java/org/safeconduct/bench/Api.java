package org.safeconduct.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API as a program outside uses it.
public final class Api {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int BUSY = 503;
  private static final Duration AGAIN = Duration.ofMillis(500);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String token;

  /// As the duty officer of the demo.
  public Api(BenchServer server) {
    this(server.address(), server.token());
  }

  /// @param address of the server, without a slash at its end
  public Api(String address, String token) {
    this.address = address;
    this.token = token;
  }

  /// The answer, read.
  public JsonNode get(String path) {
    return body(send(request(path).GET()));
  }

  /// The answer, read.
  public JsonNode post(String path, String contentType, String text) {
    return body(send(posting(path, contentType, text)));
  }

  /// The answer as it came.
  public String textOf(String path) {
    return checked(send(request(path).GET()));
  }

  /// The answer as it came.
  public String textOf(String path, String contentType, String text) {
    return checked(send(posting(path, contentType, text)));
  }

  /// Asks until the answer is another one than "busy, try again later".
  public void awaitReady(String path, String contentType, String text) {
    while (send(posting(path, contentType, text)).statusCode() == BUSY)
      LockSupport.parkNanos(AGAIN.toNanos());
  }

  private HttpRequest.Builder posting(String path, String contentType, String text) {
    return request(path)
        .header("Content-Type", contentType)
        .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8));
  }

  /// The lines of an endless event stream, until the caller closes it.
  Stream<String> events(String path) {
    try {
      return client
          .send(
              request(path).header("Accept", "text/event-stream").GET().build(),
              HttpResponse.BodyHandlers.ofLines())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode body(HttpResponse<String> response) {
    return JSON.readTree(checked(response));
  }

  private static String checked(HttpResponse<String> response) {
    if (response.statusCode() >= 300)
      throw new IllegalStateException(
          response.uri() + " answered " + response.statusCode() + ": " + response.body());
    return response.body();
  }
}
