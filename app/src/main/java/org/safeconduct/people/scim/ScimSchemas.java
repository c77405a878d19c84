package org.safeconduct.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import java.util.List;
import java.util.Set;

/// The schemas of RFC 7643, 4 cut down to what is kept of people and units, so that `/Schemas`
/// tells
/// a directory what it can map.
final class ScimSchemas {
  private static final Set<String> USER = Set.of(
      "id",
      "externalId",
      "userName",
      "name",
      "displayName",
      "userType",
      "preferredLanguage",
      "active",
      "emails",
      "phoneNumbers",
      "groups");

  private static final Set<String> PARTS =
      Set.of("formatted", "familyName", "givenName", "value", "type", "primary", "$ref");

  /// What follows from the rest.
  private static final Set<String> DERIVED = Set.of("displayName", "formatted");

  private ScimSchemas() {}

  static EndpointDefinition users(UserHandler handler) {
    var user = read(ClassPathReferences.USER_SCHEMA_JSON);
    keep(user, "attributes", USER);
    user.path("attributes").forEach(it -> keep(it, "subAttributes", PARTS));
    var enterprise = read(ClassPathReferences.ENTERPRISE_USER_SCHEMA_JSON);
    keep(enterprise, "attributes", Set.of("employeeNumber"));
    var type = read(ClassPathReferences.USER_RESOURCE_TYPE_JSON);
    return new EndpointDefinition(type, user, List.of(enterprise), handler);
  }

  static EndpointDefinition groups(GroupHandler handler) {
    return new EndpointDefinition(
        read(ClassPathReferences.GROUP_RESOURCE_TYPE_JSON),
        read(ClassPathReferences.GROUP_SCHEMA_JSON),
        List.of(),
        handler);
  }

  private static JsonNode read(String place) {
    return JsonHelper.loadJsonDocument(place);
  }

  private static void keep(JsonNode parent, String list, Set<String> names) {
    var each = parent.path(list).elements();
    while (each.hasNext()) {
      var attribute = (ObjectNode) each.next();
      var name = attribute.path("name").asText();
      if (!names.contains(name)) each.remove();
      else if (DERIVED.contains(name)) attribute.put("mutability", "readOnly");
    }
  }
}
