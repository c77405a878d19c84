package org.safeconduct.platform.web;

import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.KnownFields;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;

/// Knows the fields that the description of the API names for the address of the request.
@Component
class DescribedFields implements KnownFields {
  private final ApiDescription described;

  DescribedFields(ApiDescription described) {
    this.described = described;
  }

  @Override
  public void require(JsonNode body) {
    var request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    described
        .body(request.getMethod(), String.valueOf(pattern))
        .ifPresent(schema -> require("", schema, body));
  }

  /// @param where the names of the objects around it, each with a dot behind
  private void require(String where, JsonNode reference, JsonNode value) {
    var schema = named(described.resolved(reference));
    if (value.isArray()) value.forEach(it -> require(where, schema.path("items"), it));
    if (!value.isObject()) return;
    var known = schema.path("properties");
    var others = schema.path("additionalProperties");
    boolean open = known.isMissingNode() || others.isObject() || others.asBoolean(false);
    value.properties().forEach(it -> {
      var part = known.has(it.getKey()) ? known.path(it.getKey()) : others;
      if (!known.has(it.getKey()) && !open)
        throw BadParameter.unknown(
            where + it.getKey(),
            "",
            known.propertyNames().stream().map(name -> where + name).toList());
      require(where + it.getKey() + ".", part, it.getValue());
    });
  }

  /// The only one of several alternatives that names fields, such as an object or null; else
  /// the schema itself.
  private JsonNode named(JsonNode schema) {
    if (schema.has("properties")) return schema;
    var naming = schema
        .path("oneOf")
        .valueStream()
        .map(described::resolved)
        .filter(it -> it.has("properties"))
        .toList();
    return naming.size() == 1 ? naming.getFirst() : schema;
  }
}
