package org.safeconduct.bench.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.bench.BenchServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page's own question, asked through the API.
final class OwnSearch {
  private static final int FIRST_PAGE = 50;
  private static final int LONGEST_PAGE = 999;

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final BenchServer server;

  OwnSearch(BenchServer server) {
    this.server = server;
  }

  /// The first page with its total, as an officer gets it.
  void firstPage(String text) {
    page(text, null, FIRST_PAGE);
  }

  /// The ids of everybody who is found.
  Set<String> find(String text) {
    var ids = new HashSet<String>();
    String cursor = null;
    do {
      var page = page(text, cursor, LONGEST_PAGE);
      page.path("people").forEach(it -> ids.add(it.path("person").asString()));
      cursor = page.path("next").isNull() ? null : page.path("next").asString();
    } while (cursor != null);
    return ids;
  }

  private JsonNode page(String text, @Nullable String cursor, int limit) {
    var path = "/api/v1/people?limit=" + limit + "&q="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + (cursor == null ? "" : "&cursor=" + cursor);
    var request = HttpRequest.newBuilder(URI.create(server.address() + path))
        .header("Authorization", "Bearer " + server.token())
        .build();
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.body());
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
