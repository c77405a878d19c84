package org.safeconduct.travel.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.safeconduct.people.lists.RowChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts and shows the difference that [TripStage] worked out.
@Repository
class TripDifference {
  private static final String COUNTS = """
      select (select count(*) from trip_staged) as rows,
          (select count(*) from trip_staged s where not s.bad and not exists (
              select from trip_pair p where p.line = s.line)) as created,
          (select count(*) from trip_pair where action <> 'SAME') as changed,
          (select count(*) from trip_pair where action = 'SAME') as unchanged
      """;

  private static final String LOOKED = "select to_regclass('pg_temp.trip_missing') is not null";

  private static final String FIRST = """
      select s.line, s.reference, s.person_number, s.place_label, s.country, s.starts,
          s.ends, l.place_label as old_label, l.country as old_country, l.starts as old_starts, l.ends as old_ends, p.action
      from trip_staged s
      left join trip_pair p on p.line = s.line
      left join trip_leg_now l on l.id = p.id
      where not s.bad and p.action is distinct from 'SAME'
      order by p.action is null, s.line
      limit :limit
      """;

  private static final String MISSING = """
      select m.reference, p.number from trip_missing m
      join people.subject p on p.person = m.person
      order by m.reference limit :limit
      """;

  private final JdbcClient jdbc;

  TripDifference(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ImportCounts counts(ImportChoices choices) {
    var missing = missing();
    return jdbc.sql(COUNTS)
        .query((row, _) -> new ImportCounts(
            row.getInt("rows"),
            row.getInt("created"),
            row.getInt("changed"),
            row.getInt("unchanged"),
            missing,
            choices.markMissing() && missing != null ? missing : 0))
        .single();
  }

  /// How many trips are not in the list; null if nobody looked.
  private @Nullable Integer missing() {
    if (!jdbc.sql(LOOKED).query(Boolean.class).single()) return null;
    return jdbc.sql("select count(*) from trip_missing").query(Integer.class).single();
  }

  /// Changed legs before new ones.
  List<RowChange> first(int limit) {
    return jdbc.sql(FIRST).param("limit", limit).query(TripDifference::change).list();
  }

  /// Trips that are stored, not over, and not in the list.
  List<RowChange> missing(int limit) {
    return jdbc.sql(MISSING)
        .param("limit", limit)
        .query((row, _) -> new RowChange(
            0, RowChange.Kind.MISSING, name(row.getString(1), row.getString(2)), List.of()))
        .list();
  }

  private static RowChange change(ResultSet row, int number) throws SQLException {
    boolean created = row.getString("action") == null;
    var fields = new ArrayList<RowChange.Field>();
    add(
        fields,
        "place",
        place(row, "old_label", "old_country"),
        place(row, "place_label", "country"));
    add(fields, "from", moment(row, "old_starts"), moment(row, "starts"));
    add(fields, "to", moment(row, "old_ends"), moment(row, "ends"));
    return new RowChange(
        row.getLong("line"),
        created ? RowChange.Kind.CREATED : RowChange.Kind.CHANGED,
        name(row.getString("reference"), row.getString("person_number")),
        fields);
  }

  private static void add(
      List<RowChange.Field> fields,
      String column,
      @Nullable String before,
      @Nullable String after) {
    if (after != null && !after.equals(before))
      fields.add(new RowChange.Field(column, before == null ? "" : before, after));
  }

  private static @Nullable String place(ResultSet row, String label, String country)
      throws SQLException {
    var code = row.getString(country);
    return code == null || code.isEmpty()
        ? row.getString(label)
        : row.getString(label) + " (" + code + ")";
  }

  private static @Nullable String moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant().toString();
  }

  private static String name(String reference, String person) {
    return reference + " (" + person + ")";
  }
}
