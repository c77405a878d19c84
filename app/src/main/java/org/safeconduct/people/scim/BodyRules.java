package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResponseException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Refuses bodies that are not what RFC 7644 has at an address; the library takes them for it
/// whatever they call themselves.
@Component
class BodyRules {
  private static final Set<String> JSON = Set.of("application/scim+json", "application/json");
  private static final int UNSUPPORTED = HttpStatus.UNSUPPORTED_MEDIA_TYPE.value();

  private final JsonMapper json;
  private final ScimWords words;

  BodyRules(JsonMapper json, ScimWords words) {
    this.json = json;
    this.words = words;
  }

  /// @param type as the request says it; null if it says nothing, which is taken for JSON
  /// @throws ResponseException with 415 if the body says it is no JSON (RFC 7644, 3.1)
  void checkType(HttpMethod method, @Nullable String type) {
    if (isWithoutBody(method) || type == null) return;
    var named = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!JSON.contains(named))
      throw new ResponseException(words.say("people.scim.media-type"), UNSUPPORTED, null);
  }

  /// @param path such as `/scim/v2/Users`
  /// @throws BadRequestException with `invalidSyntax` if it is no object of the schema that
  ///     belongs there
  void check(HttpMethod method, String path, String body) {
    if (isWithoutBody(method)) return;
    var schema = schema(method, path);
    var schemas = object(body).path("schemas");
    if (!schemas.isArray()
        || schemas.valueStream().noneMatch(it -> it.asString("").equals(schema)))
      throw wrong("people.scim.schema", schema);
  }

  private static boolean isWithoutBody(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.DELETE;
  }

  private JsonNode object(String body) {
    try {
      var node = json.readTree(body);
      if (node.isObject()) return node;
    } catch (JacksonException unreadable) {
      throw wrong("people.scim.no-object");
    }
    throw wrong("people.scim.no-object");
  }

  private BadRequestException wrong(String key, Object... arguments) {
    return new BadRequestException(words.say(key, arguments), ScimType.RFC7644.INVALID_SYNTAX);
  }

  private static String schema(HttpMethod method, String path) {
    if (method == HttpMethod.PATCH) return SchemaUris.PATCH_OP;
    if (path.endsWith("/.search")) return SchemaUris.SEARCH_REQUEST_URI;
    return path.contains("/Users") ? SchemaUris.USER_URI : SchemaUris.GROUP_URI;
  }
}
