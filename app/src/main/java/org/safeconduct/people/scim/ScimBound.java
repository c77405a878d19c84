package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import java.util.Map;
import org.safeconduct.people.OrganisationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many rows a filter may find (RFC 7644, 3.4.2): more are not counted, and refused with
/// `tooMany`. A list without a filter is paged to its end, however long it is.
@Component
class ScimBound {
  private final JdbcClient jdbc;
  private final ScimWords words;
  private final int most;

  ScimBound(
      JdbcClient jdbc,
      ScimWords words,
      @Value("${safeconduct.directory.most-found:10000}") int most) {
    this.jdbc = jdbc;
    this.words = words;
    this.most = most;
  }

  /// How many rows there are.
  ///
  /// @param rows SQL from `from` on, with the parameter `organisation`
  /// @param parameters of the filter
  /// @throws BadRequestException with `tooMany` if a filter finds more than is answered
  long count(String rows, Map<String, Object> parameters, OrganisationId organisation, Wish wish) {
    boolean bounded = wish.filter() != null;
    var counted = bounded
        ? "select count(*) from (select 1 " + rows + " limit " + (most + 1) + ") found"
        : "select count(*) " + rows;
    var total = jdbc.sql(counted)
        .params(parameters)
        .param("organisation", organisation.value())
        .query(Long.class)
        .single();
    if (bounded && total > most)
      throw new BadRequestException(
          words.say("people.scim.too-many-found", most), ScimType.RFC7644.TOO_MANY);
    return total;
  }
}
