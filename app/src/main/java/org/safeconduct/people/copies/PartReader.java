package org.safeconduct.people.copies;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what one part of the house holds about a person, field by field as it is stored.
@Repository
class PartReader {
  private final JdbcClient jdbc;

  PartReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param sql a room's, with `:person`
  List<Map<String, @Nullable Object>> read(String sql, PersonId person) {
    return jdbc.sql(sql)
        .param("person", person.value())
        .query((row, _) -> fields(row))
        .list();
  }

  private static Map<String, @Nullable Object> fields(ResultSet row) throws SQLException {
    var columns = row.getMetaData();
    var fields = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 1; i <= columns.getColumnCount(); i++)
      fields.put(columns.getColumnLabel(i), plain(row.getObject(i)));
    return fields;
  }

  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Timestamp at -> at.toInstant().toString();
      case Array array -> Arrays.asList((@Nullable Object[]) array.getArray());
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      case Number number -> number;
      case Boolean truth -> truth;
      default -> Objects.toString(value);
    };
  }
}
