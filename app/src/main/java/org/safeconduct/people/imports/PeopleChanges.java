package org.safeconduct.people.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.RowChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shows the first rows of a difference that [PeopleDifference] worked out.
@Repository
class PeopleChanges {
  private static final String FIRST = """
      select s.line, s.person, s.created, s.number,
          s.given_name, s.family_name, s.category, s.language, s.head_number, s.unit_name,
          p.given_name as old_given_name, p.family_name as old_family_name,
          p.category as old_category, p.language as old_language,
          (select number from people.person where id = p.head_of_household) as old_head_number,
          (select name from people.unit where id = p.unit) as old_unit_name
      from people_staged s
      left join people.person p on p.id = s.person
      where not s.bad and (s.created or s.changed)
      order by s.created, s.line
      limit :limit
      """;

  private static final String STATIONS = """
      select person, kind, action, place_label, country, old_label, old_country
      from people_station_diff where person = any(:persons) order by kind
      """;

  private static final String CHANNELS = """
      select person, kind, rank, value, old_value
      from people_channel_diff where person = any(:persons) order by kind, rank
      """;

  private static final String MISSING = """
      select p.number, p.given_name, p.family_name
      from people_missing m join people.person p on p.id = m.person
      order by p.number limit :limit
      """;

  private static final List<String> SHOWN =
      List.of("given_name", "family_name", "category", "language", "head_number", "unit_name");

  /// What columns are called where the list calls them otherwise.
  private static final Map<String, String> NAMES =
      Map.of("head_number", "head_of_household", "unit_name", "unit");

  private final JdbcClient jdbc;

  PeopleChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record FieldOf(UUID person, RowChange.Field field) {}

  private record Head(
      long line, UUID person, boolean created, String name, List<RowChange.Field> fields) {}

  /// Changed rows before new ones.
  List<RowChange> first(int limit) {
    var heads = jdbc.sql(FIRST).param("limit", limit).query(PeopleChanges::head).list();
    var persons = heads.stream().map(Head::person).toArray(UUID[]::new);
    var fields = new ArrayList<FieldOf>();
    fields.addAll(jdbc.sql(STATIONS)
        .param("persons", persons)
        .query((row, _) -> station(row))
        .list());
    fields.addAll(jdbc.sql(CHANNELS)
        .param("persons", persons)
        .query((row, _) -> channel(row))
        .list());
    var byPerson = fields.stream()
        .collect(Collectors.groupingBy(
            FieldOf::person, Collectors.mapping(FieldOf::field, Collectors.toList())));
    return heads.stream().map(head -> change(head, byPerson)).toList();
  }

  /// Who is stored and not in the list.
  List<RowChange> missing(int limit) {
    return jdbc.sql(MISSING)
        .param("limit", limit)
        .query((row, _) -> new RowChange(
            0,
            RowChange.Kind.MISSING,
            name(
                row.getString("given_name"), row.getString("family_name"), row.getString("number")),
            List.of()))
        .list();
  }

  private static RowChange change(Head head, Map<UUID, List<RowChange.Field>> more) {
    var fields = new ArrayList<>(head.fields());
    fields.addAll(more.getOrDefault(head.person(), List.of()));
    var kind = head.created() ? RowChange.Kind.CREATED : RowChange.Kind.CHANGED;
    return new RowChange(head.line(), kind, head.name(), fields);
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    var fields = new ArrayList<RowChange.Field>();
    for (var column : SHOWN) {
      @Nullable String after = row.getString(column);
      @Nullable String before = row.getString("old_" + column);
      if (after != null && !Objects.equals(before, after))
        fields.add(field(NAMES.getOrDefault(column, column), before, after));
    }
    var given = first(row.getString("given_name"), row.getString("old_given_name"));
    var family = first(row.getString("family_name"), row.getString("old_family_name"));
    return new Head(
        row.getLong("line"),
        row.getObject("person", UUID.class),
        row.getBoolean("created"),
        name(given, family, row.getString("number")),
        fields);
  }

  private static FieldOf station(ResultSet row) throws SQLException {
    var column = row.getString("kind").equals("RESIDENCE") ? "residence" : "duty_station";
    var after = row.getString("action").equals("END") ? "-" : place(row, "place_label", "country");
    var before = row.getString("old_label") == null ? "" : place(row, "old_label", "old_country");
    return new FieldOf(row.getObject("person", UUID.class), field(column, before, after));
  }

  private static String place(ResultSet row, String label, String country) throws SQLException {
    var code = row.getString(country);
    return code.isEmpty() ? row.getString(label) : row.getString(label) + " (" + code + ")";
  }

  private static FieldOf channel(ResultSet row) throws SQLException {
    var column = row.getString("kind").equals("EMAIL")
        ? "email"
        : row.getInt("rank") == 1 ? "phone" : "phone2";
    return new FieldOf(
        row.getObject("person", UUID.class),
        field(column, row.getString("old_value"), row.getString("value")));
  }

  private static RowChange.Field field(String column, @Nullable String before, String after) {
    return new RowChange.Field(
        column, before == null ? "" : before, after.equals(ListedPerson.NOTHING) ? "" : after);
  }

  private static String name(@Nullable String given, @Nullable String family, String number) {
    return (first(given, "") + " " + first(family, "")).strip() + " (" + number + ")";
  }

  private static String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other != null ? other : "";
  }
}
