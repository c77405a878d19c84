package org.safeconduct.platform;

import tools.jackson.databind.JsonNode;

/// Which fields the JSON body of a request may have; a controller asks once it is clear that the
/// actor may do what is asked.
public interface KnownFields {
  /// Refuses a field that the description of the API does not name for the address: whoever
  /// misspells one would get something else than was asked for.
  ///
  /// @throws BadParameter names the field, and the one that may be meant
  void require(JsonNode body);
}
