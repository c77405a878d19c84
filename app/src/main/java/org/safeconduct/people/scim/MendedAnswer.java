package org.safeconduct.people.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import java.util.Set;

/// What the library leaves out of its answers, and what it says too much.
final class MendedAnswer {
  private static final Set<String> OURS = Set.of("User", "Group");

  private MendedAnswer() {}

  /// A resource says where it is (RFC 7643, 3.1), also after a PATCH.
  ///
  /// @param address of the request, without its query
  static void locate(ScimResponse answer, String address) {
    if (answer instanceof ErrorResponse || !(answer.get("meta") instanceof ObjectNode meta)) return;
    if (!meta.hasNonNull("location") && address.endsWith("/" + answer.path("id").asText("")))
      meta.put("location", address);
  }

  /// The list of resource types holds those that can be provisioned, and not the descriptions.
  static void keepOurs(ScimResponse answer) {
    if (!(answer.get("Resources") instanceof ArrayNode types)) return;
    var each = types.elements();
    while (each.hasNext()) if (!OURS.contains(each.next().path("name").asText(""))) each.remove();
    answer.put("totalResults", types.size());
    answer.put("itemsPerPage", types.size());
  }

  /// A search has a filter and no patch.
  static void nameFilter(ErrorResponse error) {
    error.setDetail(error.getDetail().orElse("").replace("patch-filter", "filter"));
  }
}
