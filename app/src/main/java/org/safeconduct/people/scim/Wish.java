package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which part of a list a directory asks for (RFC 7644, 3.4.2).
///
/// @param start the first row, from 1
/// @param count rows at most, and never more than a page holds
/// @param sortBy the attribute in lower case, such as `name.familyname`; null for the order
///     of ids
record Wish(
    long start,
    int count,
    @Nullable FilterNode filter,
    @Nullable String sortBy,
    boolean descending) {
  static Wish of(
      long start,
      int count,
      @Nullable FilterNode filter,
      @Nullable SchemaAttribute sortBy,
      @Nullable SortOrder order) {
    var name = Optional.ofNullable(sortBy)
        .map(SchemaAttribute::getScimNodeName)
        .map(it -> it.toLowerCase(Locale.ROOT));
    int rows = Math.clamp(count, 0, ScimEndpoint.MOST);
    return new Wish(start, rows, filter, name.orElse(null), order == SortOrder.DESCENDING);
  }
}
