package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;

/// What a request says anything about: what a PATCH leaves behind is meant as it is; what the
/// body of another request does not name was not asserted (RFC 7644, 3.5.1).
final class Asserted {
  private Asserted() {}

  /// Whether the request says anything about an attribute, if only that it is empty.
  ///
  /// @param attribute whatever its case (RFC 7643, 2.1)
  static boolean by(Context context, String attribute) {
    return context.getUriInfos().getHttpMethod() == HttpMethod.PATCH
        || JsonHelper.readJsonDocument(context.getRequestBody()).properties().stream()
            .anyMatch(it -> it.getKey().equalsIgnoreCase(attribute));
  }
}
