package org.safeconduct.bench.components;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service of osv.dev: asked first which advisories are about the components (`POST
/// /v1/querybatch`, page by page), then for each of them (`GET /v1/vulns/…`).
///
/// @param address without a slash at its end
record OsvService(String address, HttpClient client) implements AdvisorySource {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  /// How many questions the service takes at once.
  private static final int BATCH = 1_000;

  /// A service that never answers with an end of the pages must end too.
  private static final int MOST_QUESTIONS = 100_000;

  OsvService(String address) {
    this(address, HttpClient.newBuilder().connectTimeout(PATIENCE).build());
  }

  private record Question(Component component, @Nullable String page) {}

  @Override
  public List<Advisory> about(Collection<Component> components) throws IOException {
    var advisories = new ArrayList<Advisory>();
    for (var id : ids(components)) {
      var path = "/v1/vulns/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
      advisories.add(advisory(send(path, HttpRequest.newBuilder().GET())));
    }
    return advisories;
  }

  private SortedSet<String> ids(Collection<Component> components) throws IOException {
    var ids = new TreeSet<String>();
    Deque<Question> open = new ArrayDeque<>();
    components.forEach(it -> open.add(new Question(it, null)));
    for (int asked = 0; !open.isEmpty(); asked += BATCH) {
      if (asked > MOST_QUESTIONS + components.size())
        throw new IOException(address + " does not come to an end.");
      var batch = new ArrayList<Question>();
      while (batch.size() < BATCH && !open.isEmpty()) batch.add(open.remove());
      open.addAll(ask(batch, ids));
    }
    return ids;
  }

  /// @return those of which there are more pages
  private List<Question> ask(List<Question> batch, SortedSet<String> ids) throws IOException {
    var body = JSON.createObjectNode();
    var queries = body.putArray("queries");
    for (var it : batch) {
      var query = queries.addObject().put("version", it.component.version());
      query
          .putObject("package")
          .put("ecosystem", it.component.ecosystem().word())
          .put("name", it.component.name());
      if (it.page != null) query.put("page_token", it.page);
    }
    var request = HttpRequest.newBuilder()
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body.toString()));
    var results = send("/v1/querybatch", request).path("results");
    if (results.size() != batch.size())
      throw new IOException(address + " did not answer each question.");
    var more = new ArrayList<Question>();
    for (int i = 0; i < batch.size(); i++) {
      results.get(i).path("vulns").forEach(it -> ids.add(it.path("id").asString("")));
      var next = results.get(i).path("next_page_token").asString("");
      if (!next.isEmpty()) more.add(new Question(batch.get(i).component, next));
    }
    return more;
  }

  private static Advisory advisory(JsonNode record) throws IOException {
    try {
      return Advisory.of(record);
    } catch (IllegalArgumentException none) {
      throw new IOException("The service answered with something that is no advisory.", none);
    }
  }

  private JsonNode send(String path, HttpRequest.Builder request) throws IOException {
    var uri = URI.create(address + path);
    var answer = answer(request.uri(uri).timeout(PATIENCE).build());
    if (answer.statusCode() != OK)
      throw new IOException(uri + " answered with " + answer.statusCode() + ".");
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException unreadable) {
      throw new IOException(address + " answered with something that is no JSON.", unreadable);
    }
  }

  private HttpResponse<String> answer(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException silent) {
      throw new IOException(
          address + " does not answer (" + silent.getClass().getSimpleName()
              + "). Without a network give the advisories with --advisories.",
          silent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while " + address + " was asked.", stopped);
    }
  }
}
