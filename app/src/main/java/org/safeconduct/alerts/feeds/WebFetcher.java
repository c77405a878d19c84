package org.safeconduct.alerts.feeds;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/// Gets documents from the web, never for long and never much.
@Component
class WebFetcher {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final int SECONDS_FOR_ALL = 30;
  private static final int MOST_REDIRECTS = 5;

  private final Destination destination;
  private final HttpClient client = HttpClient.newBuilder()
      .connectTimeout(TO_CONNECT)
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();

  WebFetcher(Destination destination) {
    this.destination = destination;
  }

  /// What a server said about a version of a document, to ask whether there is a newer one.
  record Version(@Nullable String etag, @Nullable String modified) {
    static final Version NONE = new Version(null, null);
  }

  /// A document.
  ///
  /// @param address where it was found in the end, after redirects
  /// @param bytes empty if there is nothing newer
  /// @param charset how its characters are written, if the server says so
  record Fetched(
      URI address, byte[] bytes, @Nullable Charset charset, Version version, boolean isNew) {}

  /// Gets a document unless the server says that the version known is still the newest; takes
  /// half a minute at most, redirects and all.
  ///
  /// @param largest in bytes
  Fetched get(URI address, Version known, long largest) throws FetchProblem {
    var next = address;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_FOR_ALL);
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      destination.require(next);
      var response = answer(client.sendAsync(request(next, known), limited(largest)), next, end);
      if (!isRedirect(response.statusCode())) return fetched(next, known, response);
      next = redirected(next, response);
    }
    throw new FetchProblem("redirects", address.toString());
  }

  private static HttpResponse<byte[]> answer(
      CompletableFuture<HttpResponse<byte[]>> asked, URI address, long end) throws FetchProblem {
    try {
      return asked.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      asked.cancel(true);
      throw new FetchProblem("slow", String.valueOf(SECONDS_FOR_ALL));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new FetchProblem("interrupted", "");
    } catch (ExecutionException failed) {
      throw problem(address, failed.getCause());
    }
  }

  private static HttpResponse.BodyHandler<byte[]> limited(long largest) {
    return BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest);
  }

  private static FetchProblem problem(URI address, @Nullable Throwable cause) {
    boolean large =
        cause instanceof IOException && String.valueOf(cause.getMessage()).contains("capacity");
    return large
        ? new FetchProblem("too-large", address.toString())
        : new FetchProblem("unreachable", String.valueOf(address.getHost()));
  }

  private static HttpRequest request(URI address, Version known) {
    var request = HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(SECONDS_FOR_ALL))
        .header("User-Agent", "Safeconduct")
        .header(
            "Accept",
            "application/cap+xml, application/atom+xml, application/rss+xml, "
                + "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1");
    if (known.etag() != null) request.header("If-None-Match", known.etag());
    if (known.modified() != null) request.header("If-Modified-Since", known.modified());
    return request.build();
  }

  private static Fetched fetched(URI address, Version known, HttpResponse<byte[]> response)
      throws FetchProblem {
    if (response.statusCode() == 304) return new Fetched(address, new byte[0], null, known, false);
    if (response.statusCode() != 200)
      throw new FetchProblem("status", String.valueOf(response.statusCode()));
    var version = new Version(
        response.headers().firstValue("ETag").orElse(null),
        response.headers().firstValue("Last-Modified").orElse(null));
    return new Fetched(address, response.body(), charset(response), version, true);
  }

  private static @Nullable Charset charset(HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Content-Type")
          .map(it -> MediaType.parseMediaType(it).getCharset())
          .orElse(null);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static URI redirected(URI from, HttpResponse<?> response) throws FetchProblem {
    try {
      return from.resolve(response.headers().firstValue("Location").orElse(""));
    } catch (IllegalArgumentException unreadable) {
      throw new FetchProblem("redirects", from.toString());
    }
  }
}
