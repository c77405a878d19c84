package org.safeconduct.people.lists;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is stored and will not be any more once a [StagedList] is: a JSON object for each thing
/// that changes, with its `id`, when it had `ended` if it begins again, and the old values of
/// those fields that change; and one for each thing that ends.
final class OldValues {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final String name;
  private final List<StagedList.Field> fields;

  OldValues(JdbcClient jdbc, String name, List<StagedList.Field> fields) {
    this.jdbc = jdbc;
    this.name = name;
    this.fields = fields;
  }

  /// @param endMissing what is not in the list ends
  List<JsonNode> read(boolean endMissing) {
    return jdbc.sql(endMissing ? changed() + " union all " + missing() : changed())
        .query((row, _) -> JSON.readTree(row.getString("old")))
        .list();
  }

  private String changed() {
    var values = fields.stream()
        .map(it -> ", '%1$s', case when %2$s then to_jsonb(old_%1$s) end"
            .formatted(it.name(), it.different()))
        .collect(Collectors.joining());
    return """
        select jsonb_strip_nulls(jsonb_build_object('id', id, 'ended', ended%s))::text as old
        from %s_staged where changed and not bad
        """.formatted(values, name);
  }

  private String missing() {
    return "select (jsonb_build_object('id', id) || old)::text from " + name + "_missing";
  }
}
