package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import java.util.Optional;

/// Refuses operations of a PATCH on what is read only (RFC 7644, 3.5.2); the library passes
/// over them in silence. What is read only within a whole resource is passed over indeed.
final class ReadOnlyPaths {
  private ReadOnlyPaths() {}

  /// @throws BadRequestException with `mutability` if a path leads to what is read only
  static void refuse(Context context) {
    var request = context.getUriInfos();
    if (request.getHttpMethod() != HttpMethod.PATCH) return;
    var body = JsonHelper.readJsonDocument(context.getRequestBody());
    for (var operation : body.path("Operations")) {
      var path = operation.path("path").asText("");
      var attribute = path.isEmpty() ? "" : path.split("\\[", 2)[0];
      if (attribute(request.getResourceType(), attribute)
          .filter(ReadOnlyPaths::isReadOnly)
          .isPresent())
        throw new BadRequestException(attribute + " is read only", ScimType.RFC7644.MUTABILITY);
    }
  }

  /// An unknown one is the library's to refuse.
  private static Optional<SchemaAttribute> attribute(ResourceType type, String name) {
    try {
      return name.isEmpty()
          ? Optional.empty()
          : Optional.of(RequestUtils.getSchemaAttributeByAttributeName(type, name));
    } catch (BadRequestException unknown) {
      return Optional.empty();
    }
  }

  private static boolean isReadOnly(SchemaAttribute it) {
    return it.isReadOnly() || (it.getParent() != null && it.getParent().isReadOnly());
  }
}
