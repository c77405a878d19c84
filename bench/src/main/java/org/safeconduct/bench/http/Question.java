package org.safeconduct.bench.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.safeconduct.bench.Api;
import org.safeconduct.bench.world.AlertRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One question about exposure: a first page of a hundred people, and the totals.
///
/// @param kind `district`, `city`, `region`, `country` or `alert`
/// @param parameters with `&` before each, such as `&group=arriving`; may be empty
/// @param body of a question about an area; absent for one about an alert
record Question(
    String kind, String path, String parameters, @Nullable String body) {
  static final JsonMapper JSON = new JsonMapper();
  private static final int PAGE = 100;
  private static final int LONGEST_PAGE = 1_000;

  static Question ofAlert(String id) {
    return new Question("alert", "/api/v1/alerts/" + id + "/exposure", "", null);
  }

  static Question of(AlertRow area) {
    var writer = new GeoJsonWriter(7);
    writer.setEncodeCRS(false);
    return new Question(
        area.size().name().toLowerCase(java.util.Locale.ROOT),
        "/api/v1/exposure",
        "",
        "{\"area\":" + writer.write(area.outline()) + "}");
  }

  /// The same about a stretch of time or another group.
  Question with(String more) {
    return new Question(kind, path, parameters + more, body);
  }

  /// The same about one moment.
  Question at(Instant moment) {
    return new Question(kind, path, "&at=" + moment, body);
  }

  /// The answer as it came: its first hundred people.
  String ask(Api api) {
    return ask(api, "?limit=" + PAGE);
  }

  /// Its first or next thousand people, read.
  JsonNode page(Api api, @Nullable String cursor) {
    var from = cursor == null ? "" : "&cursor=" + cursor;
    return JSON.readTree(ask(api, "?limit=" + LONGEST_PAGE + from));
  }

  /// Waits until the server knows enough to answer; at once for an alert.
  void awaitReady(Api api) {
    if (body != null) api.awaitReady(path + "?limit=1" + parameters, "application/json", body);
  }

  /// How many are there.
  int people(Api api) {
    return JSON.readTree(ask(api, "?limit=1")).get("totals").get("people").asInt();
  }

  private String ask(Api api, String size) {
    var address = path + size + parameters;
    return body == null ? api.textOf(address) : api.textOf(address, "application/json", body);
  }
}
