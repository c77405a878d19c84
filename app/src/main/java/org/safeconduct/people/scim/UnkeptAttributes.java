package org.safeconduct.people.scim;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Passes over the parts of a PATCH that RFC 7643, 4.1 and 4.3 have and nobody keeps here, so
/// that a directory whose mapping names them changes the rest: as in a whole resource, where what
/// is read only or unknown is ignored (RFC 7644, 3.3 and 3.5.1). What follows from other
/// attributes (`displayName`) is passed over too; `id`, `meta` and `groups` are not.
@Component
class UnkeptAttributes {
  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:user:";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user";
  private static final Set<String> OF_USER = Set.of(
      "displayname",
      "nickname",
      "profileurl",
      "title",
      "locale",
      "timezone",
      "ims",
      "photos",
      "addresses",
      "entitlements",
      "roles",
      "x509certificates");
  private static final Set<String> OF_NAME =
      Set.of("formatted", "middlename", "honorificprefix", "honorificsuffix");
  private static final Set<String> OF_ENTERPRISE =
      Set.of("costcenter", "organization", "division", "department", "manager");

  private final JsonMapper json;

  UnkeptAttributes(JsonMapper json) {
    this.json = json;
  }

  /// The operations on what is kept.
  ///
  /// @param body a PATCH of a user (RFC 7644, 3.5.2)
  /// @return the body without what is passed over; empty if nothing of it is kept
  String passOver(String body) {
    var request = (ObjectNode) json.readTree(body);
    if (!(request.get("Operations") instanceof ArrayNode operations) || operations.isEmpty())
      return body;
    var kept = json.createArrayNode();
    for (var operation : operations) pass(operation, kept);
    request.set("Operations", kept);
    return kept.isEmpty() ? "" : json.writeValueAsString(request);
  }

  private static void pass(JsonNode operation, ArrayNode kept) {
    var path = operation.path("path").asString("");
    if (!(operation.get("value") instanceof ObjectNode value)) {
      if (!isUnkept(path)) kept.add(operation);
      return;
    }
    boolean filled = !value.isEmpty();
    if (path.isEmpty()) takePathsOut((ObjectNode) operation, value, kept);
    prune(path, value);
    if (!isUnkept(path) && !(filled && value.isEmpty())) kept.add(operation);
  }

  /// Some directories name paths within a value (`name.givenName`, `emails[…].value`).
  private static void takePathsOut(ObjectNode operation, ObjectNode value, ArrayNode kept) {
    for (var name :
        value.propertyNames().stream().filter(UnkeptAttributes::isPath).toList()) {
      var single = operation.objectNode();
      single.set("op", operation.get("op"));
      single.put("path", name);
      single.set("value", value.remove(name));
      pass(single, kept);
    }
  }

  private static void prune(String path, ObjectNode value) {
    for (var name : value.propertyNames().stream().toList()) {
      var part = path.isEmpty()
          ? name
          : path + (path.toLowerCase(Locale.ROOT).equals(ENTERPRISE) ? ":" : ".") + name;
      if (isUnkept(part)) value.remove(name);
      else if (path.isEmpty() && value.get(name) instanceof ObjectNode inner && !inner.isEmpty()) {
        prune(name, inner);
        if (inner.isEmpty()) value.remove(name);
      }
    }
  }

  private static boolean isPath(String name) {
    var bare = bare(name);
    return !bare.equals(ENTERPRISE)
        && (bare.length() < name.length() || bare.contains(".") || bare.contains("["));
  }

  private static boolean isUnkept(String path) {
    var bare = bare(path);
    var attribute = bare.split("[.\\[]", 2)[0];
    if (path.toLowerCase(Locale.ROOT).startsWith(ENTERPRISE + ":"))
      return OF_ENTERPRISE.contains(attribute);
    return OF_USER.contains(attribute)
        || (attribute.equals("name") && OF_NAME.contains(bare.substring(bare.indexOf('.') + 1)));
  }

  /// The path in small letters, without the schema that it may begin with (RFC 7644, 3.10).
  private static String bare(String path) {
    var small = path.strip().toLowerCase(Locale.ROOT);
    if (small.startsWith(ENTERPRISE + ":")) return small.substring(ENTERPRISE.length() + 1);
    return small.startsWith(CORE) ? small.substring(CORE.length()) : small;
  }
}
