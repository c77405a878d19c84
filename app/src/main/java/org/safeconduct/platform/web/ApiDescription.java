package org.safeconduct.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPatternParser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API (OpenAPI 3.1). Each room describes its own addresses in a file
/// under `openapi`; here they become one document.
@RestController
class ApiDescription {
  private final byte[] document;
  private final JsonNode whole;

  ApiDescription(
      @Value("classpath*:openapi/*.yaml") Resource[] parts,
      @Value("${spring.application.version:development}") String version,
      JsonMapper json)
      throws IOException {
    var whole = new LinkedHashMap<Object, Object>();
    var inOrder = Arrays.stream(parts)
        .sorted(Comparator.comparing(it -> String.valueOf(it.getFilename())))
        .toList();
    for (var part : inOrder) add(whole, read(part));
    add(whole, Map.of("info", Map.of("version", version)));
    new DescribedLabels(whole).add();
    this.whole = json.valueToTree(whole);
    this.document = json.writeValueAsBytes(whole);
  }

  /// The names of the parameters that may stand in an address; empty if it is not described.
  ///
  /// @param method such as `GET`
  /// @param pattern such as `/api/v1/alerts/{id}`
  Optional<Set<String>> parameters(String method, String pattern) {
    return named("query", method, pattern);
  }

  /// The names of the headers that mean something to it; empty if it is not described.
  ///
  /// @param method such as `GET`
  /// @param pattern such as `/api/v1/alerts/{id}`
  Optional<Set<String>> headers(String method, String pattern) {
    return named("header", method, pattern);
  }

  private Optional<Set<String>> named(String kind, String method, String pattern) {
    var operation = whole.path("paths").path(pattern).path(method.toLowerCase(Locale.ROOT));
    if (operation.isMissingNode()) return Optional.empty();
    return Optional.of(operation
        .path("parameters")
        .valueStream()
        .map(this::resolved)
        .filter(it -> it.path("in").asString().equals(kind))
        .map(it -> it.path("name").asString())
        .collect(Collectors.toSet()));
  }

  /// The schema of the JSON that an address reads; empty if it is not described or reads none.
  ///
  /// @param method such as `POST`
  /// @param pattern such as `/api/v1/alerts/{id}`
  Optional<JsonNode> body(String method, String pattern) {
    var operation = whole.path("paths").path(pattern).path(method.toLowerCase(Locale.ROOT));
    return operation
        .path("requestBody")
        .path("content")
        .propertyStream()
        .filter(it -> it.getKey().endsWith("json"))
        .map(it -> it.getValue().path("schema"))
        .findFirst();
  }

  /// What a part of the description refers to, or the part itself.
  JsonNode resolved(JsonNode part) {
    return part.has("$ref") ? whole.at(part.path("$ref").asString().substring(1)) : part;
  }

  /// The kinds of content that an address reads; empty if it is not described or reads none.
  ///
  /// @param method such as `POST`
  /// @param path such as `/api/v1/people/imports`
  List<MediaType> kinds(String method, String path) {
    var asked = PathContainer.parsePath(path);
    return whole.path("paths").propertyNames().stream()
        .map(PathPatternParser.defaultInstance::parse)
        .filter(pattern -> pattern.matches(asked))
        .min(Comparator.naturalOrder())
        .map(it -> whole.path("paths").path(it.getPatternString()))
        .map(it -> it.path(method.toLowerCase(Locale.ROOT)).path("requestBody").path("content"))
        .map(it -> it.propertyNames().stream().map(MediaType::valueOf).toList())
        .orElse(List.of());
  }

  @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] describe() {
    return document;
  }

  private static Map<?, ?> read(Resource part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    }
  }

  /// Objects and lists of the same name are joined.
  private static void add(Map<Object, Object> whole, Map<?, ?> part) {
    part.forEach((name, value) -> whole.merge(name, value, ApiDescription::joined));
  }

  private static Object joined(Object first, Object second) {
    if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
      var both = new LinkedHashMap<Object, Object>(one);
      add(both, other);
      return both;
    }
    if (first instanceof Collection<?> one && second instanceof Collection<?> other) {
      var both = new ArrayList<Object>(one);
      both.addAll(other);
      return both;
    }
    throw new IllegalStateException("The API is described twice: " + first + " and " + second);
  }
}
