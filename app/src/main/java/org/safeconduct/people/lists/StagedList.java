package org.safeconduct.people.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A list in a temporary table `<name>_staged` side by side with what is stored; gone with the
/// transaction. Each row has `line`, `bad`, `label` (what it is about), the columns by which it
/// is found, and its fields: null when the list says nothing, an empty text when it takes away
/// what is stored. The room finds what is stored and fills in `id`, `old_<field>` and, if it had
/// ended and begins again, `ended`; [#compare] marks what is `created` or `changed` and gives
/// new rows an `id`. What is stored and not in the list stands in `<name>_missing (id, label,
/// old)`, which the room makes; `old` is a JSON object of what nobody would know any more if
/// it ended.
public final class StagedList {
  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final String name;
  private final List<String> keys;
  private final List<Field> fields;

  /// @param name such as `zone`
  /// @param keys columns by which rows are found, with their types, such as `number text`
  public StagedList(
      JdbcClient jdbc, DataSource dataSource, String name, List<String> keys, List<Field> fields) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.name = name;
    this.keys = List.copyOf(keys);
    this.fields = List.copyOf(fields);
  }

  /// A field that a list may change.
  ///
  /// @param shown how a difference shows it, as SQL with `%s` for its column; empty if it is
  ///     not shown
  /// @param meant what of it matters, as SQL with `%s` for its column
  public record Field(String name, String type, String shown, String meant) {
    /// A field that matters as it is.
    public Field(String name, String type, String shown) {
      this(name, type, shown, "%s");
    }

    /// A field that is shown as it is.
    public static Field text(String name) {
      return new Field(name, "text", "%s");
    }

    /// A field that no difference shows.
    public static Field hidden(String name, String type) {
      return new Field(name, type, "");
    }

    /// The condition that the list says something else than is stored.
    String different() {
      var said = type.equals("text") ? "nullif(" + name + ", '')" : name;
      return "(" + name + " is not null and " + meant.formatted(said) + " is distinct from "
          + meant.formatted("old_" + name) + ")";
    }
  }

  /// The six fields of a place, as [org.safeconduct.platform.StayColumns] orders them. A name in
  /// other letters, such as capitals, is the same name.
  public static final List<Field> PLACE = List.of(
      new Field("place_label", "text", "%s", "people.folded(%s)"),
      Field.text("country"),
      Field.hidden("region", "text"),
      Field.hidden("longitude", "double precision"),
      Field.hidden("latitude", "double precision"),
      Field.hidden("precision", "text"));

  /// A row as it was read.
  ///
  /// @param keys by what it is found, as far as that is known
  /// @param fields what it says, in the order of the fields; empty if it cannot be used
  public record Cells(
      long line,
      String label,
      List<? extends @Nullable Object> keys,
      List<? extends @Nullable Object> fields) {}

  /// Reads a whole list into the table.
  ///
  /// @param read makes cells of a row
  public void fill(ListReader list, Faults faults, ImportWatch watch, Function<Row, Cells> read) {
    jdbc.sql(table()).update();
    var copy = CopyRows.inTransaction(dataSource, name + "_staged (" + columns() + ")");
    list.fill(
        copy,
        faults,
        watch,
        row -> write(copy, read.apply(row)),
        line -> write(copy, new Cells(line, "", nothing(keys.size()), List.of())));
    jdbc.sql("analyze " + name + "_staged").update();
    watch.at(ImportWatch.Step.COMPARING, 0);
  }

  /// Rows that turn out not to be usable, now that they stand beside what is stored.
  ///
  /// @param where the SQL condition on the table's alias `s`
  /// @param value the SQL of the cell that is wrong
  public List<RowFault> refuse(String where, Column column, String value, String code) {
    return refuse(where, Map.of(), column, value, code);
  }

  /// Rows that turn out not to be usable, by a condition with parameters.
  public List<RowFault> refuse(
      String where, Map<String, ?> parameters, Column column, String value, String code) {
    var sql = """
        with refused as (
            update %s_staged s set bad = true where not s.bad and (%s)
            returning s.line, coalesce((%s)::text, '') as value)
        select line, value from refused order by line
        """.formatted(name, where, value);
    return jdbc.sql(sql)
        .params(parameters)
        .query((row, _) ->
            RowFault.error(row.getLong("line"), column.name(), row.getString("value"), code))
        .list();
  }

  /// Works out what is new and what is different.
  public void compare() {
    var different = fields.stream().map(Field::different).collect(Collectors.joining(" or "));
    jdbc.sql("""
            update %s_staged
            set created = id is null, id = coalesce(id, uuidv7()),
                changed = id is not null and (ended is not null or %s)
            where not bad
            """.formatted(name, different)).update();
  }

  /// How much is different.
  ImportCounts counts(ImportChoices choices) {
    return jdbc.sql("""
            select count(*) as rows, count(*) filter (where not bad and created) as created,
                count(*) filter (where not bad and changed) as changed,
                count(*) filter (where not bad and not created and not changed) as unchanged,
                (select count(*) from %1$s_missing) as missing
            from %1$s_staged
            """.formatted(name))
        .query((row, _) -> new ImportCounts(
            row.getInt("rows"),
            row.getInt("created"),
            row.getInt("changed"),
            row.getInt("unchanged"),
            row.getInt("missing"),
            choices.markMissing() ? row.getInt("missing") : 0))
        .single();
  }

  /// The first rows that are different, changed ones before new ones.
  List<RowChange> first(int limit) {
    var shown = fields.stream().filter(field -> !field.shown.isEmpty()).toList();
    var columns = shown.stream()
        .flatMap(field -> Stream.of(field.name, "old_" + field.name).map(field.shown::formatted))
        .map(column -> ", (" + column + ")::text")
        .collect(Collectors.joining());
    var sql = "select line, created, label" + columns + " from " + name
        + "_staged where not bad and (created or changed) order by created, line limit :limit";
    return jdbc.sql(sql)
        .param("limit", limit)
        .query((row, _) -> {
          var changes = new ArrayList<RowChange.Field>();
          for (int i = 0; i < shown.size(); i++)
            add(changes, shown.get(i).name, row.getString(5 + 2 * i), row.getString(4 + 2 * i));
          var kind = row.getBoolean("created") ? RowChange.Kind.CREATED : RowChange.Kind.CHANGED;
          return new RowChange(row.getLong("line"), kind, row.getString("label"), changes);
        })
        .list();
  }

  /// The first of what is stored and not in the list.
  List<RowChange> missing(int limit) {
    return jdbc.sql("select label from " + name + "_missing order by label limit :limit")
        .param("limit", limit)
        .query((row, _) -> new RowChange(0, RowChange.Kind.MISSING, row.getString(1), List.of()))
        .list();
  }

  /// What is stored and will not be any more.
  List<JsonNode> overwritten(boolean endMissing) {
    return new OldValues(jdbc, name, fields).read(endMissing);
  }

  private static void add(
      List<RowChange.Field> changes,
      String column,
      @Nullable String before,
      @Nullable String after) {
    if (after != null && !after.equals(before))
      changes.add(new RowChange.Field(column, before == null ? "" : before, after));
  }

  private void write(CopyRows copy, Cells cells) {
    boolean bad = cells.fields.isEmpty();
    copy.add(cells.line).add(bad).add(cells.label);
    cells.keys.forEach(copy::add);
    (bad ? nothing(fields.size()) : cells.fields).forEach(copy::add);
    copy.endRow();
  }

  private static List<@Nullable Object> nothing(int size) {
    var nothing = new ArrayList<@Nullable Object>();
    for (int i = 0; i < size; i++) nothing.add(null);
    return nothing;
  }

  private String table() {
    var columns = Stream.concat(
        keys.stream(),
        fields.stream()
            .flatMap(it -> Stream.of(it.name + " " + it.type, "old_" + it.name + " " + it.type)));
    return "create temporary table " + name + "_staged (line bigint, bad boolean, label text, "
        + columns.collect(Collectors.joining(", "))
        + ", id uuid, ended timestamptz, created boolean not null default false,"
        + " changed boolean not null default false) on commit drop";
  }

  private String columns() {
    var names = Stream.concat(
        keys.stream().map(key -> key.substring(0, key.indexOf(' '))),
        fields.stream().map(Field::name));
    return "line, bad, label, " + names.collect(Collectors.joining(", "));
  }
}
