package org.safeconduct.premises.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.people.lists.StagedList.Field;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A list of premises side by side with what is stored. Buildings are found by their
/// organisation's number, closed ones too: named in a list again they are open again.
@Repository
class PremisesStage {
  private static final String FIND = """
      update premises_staged s
      set id = m.id, old_name = m.name, old_kind = m.kind, old_place_label = m.place_label,
          old_country = m.country, old_region = m.region, old_longitude = m.longitude,
          old_latitude = m.latitude, old_precision = m.precision, old_address = m.address,
          old_capacity = m.capacity, ended = m.closed_at
      from premises.premises m
      where m.organisation = s.organisation and m.number = s.number
      """;

  private static final String IN_SCOPE = """
      (:everybody or p.organisation = any(:organisations) or p.zone = any(:zones)
          or p.person = any(:persons) or p.head_of_household = any(:persons))
      """;

  private static final String[] FIND_OCCUPANTS = {
    """
    create temporary table premises_listed on commit drop as
    select s.line, split_part(entry, E'\\t', 1)::uuid as organisation,
        split_part(entry, E'\\t', 2) as number, null::uuid as person
    from premises_staged s, string_to_table(s.listed, E'\\n') entry
    where not s.bad and s.listed <> ''
    """, "analyze premises_listed", """
    update premises_listed o set person = p.person
    from people.subject p
    where p.organisation = o.organisation and p.number = o.number and p.left_at is null
        and
    """ + IN_SCOPE, "create index on premises_listed (line)"
  };

  private static final String UNKNOWN_OCCUPANTS = """
      select o.line, o.number from premises_listed o
      where o.person is null order by o.line, o.number
      """;

  private static final String MARK_UNKNOWN = """
      update premises_staged s set bad = true
      where s.line in (select line from premises_listed where person is null)
      """;

  /// Whoever is out of scope is not what the list is about, and stays.
  private static final String[] SET_OCCUPANTS = {
    """
    update premises_staged s
    set occupants = coalesce((
        select array_agg(distinct o.person order by o.person)
        from premises_listed o where o.line = s.line), '{}')
    where s.listed is not null and not s.bad
    """, """
    update premises_staged s
    set old_occupants = coalesce((
        select array_agg(o.person order by o.person)
        from premises.occupant o join people.subject p on p.person = o.person
        where o.premises = s.id and
    """ + IN_SCOPE + "), '{}') where s.id is not null"
  };

  private static final String MISSING = """
      create temporary table premises_missing on commit drop as
      select m.id, m.name || coalesce(' (' || m.number || ')', '') as label, '{}'::jsonb as old
      from premises.premises m
      where m.closed_at is null
        and m.organisation in (select organisation from premises_staged)
        and not exists (select from premises_staged s where s.id = m.id)
      """;

  private final JdbcClient jdbc;
  private final StagedList list;

  PremisesStage(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    list = new StagedList(
        jdbc,
        dataSource,
        "premises",
        List.of("organisation uuid", "number text", "listed text"),
        fields());
  }

  private static List<Field> fields() {
    return Stream.of(
            List.of(Field.text("name"), Field.text("kind")),
            StagedList.PLACE,
            List.of(
                Field.text("address"),
                new Field("capacity", "int", "%s"),
                new Field("occupants", "uuid[]", "cardinality(%s)")))
        .flatMap(List::stream)
        .toList();
  }

  StagedList list() {
    return list;
  }

  /// Finds buildings and people, says which rows cannot be used, and works out the difference.
  ///
  /// @param scope whom the actor may place in a building
  List<RowFault> compare(Scope scope) {
    jdbc.sql(FIND).update();
    for (var sql : FIND_OCCUPANTS) jdbc.sql(sql).params(scope.parameters()).update();
    var faults = new ArrayList<>(unknownOccupants());
    for (var sql : SET_OCCUPANTS) jdbc.sql(sql).params(scope.parameters()).update();
    faults.addAll(list.refuse(
        "s.id is null and s.name is null", PremisesColumns.NAME, "''", "premises-name-missing"));
    faults.addAll(list.refuse(
        "s.id is null and s.place_label is null",
        PremisesColumns.PLACE,
        "''",
        "premises-place-missing"));
    list.compare();
    jdbc.sql(MISSING).update();
    return faults;
  }

  private List<RowFault> unknownOccupants() {
    var faults = jdbc.sql(UNKNOWN_OCCUPANTS)
        .query((row, _) -> RowFault.error(
            row.getLong("line"),
            PremisesColumns.OCCUPANTS.name(),
            row.getString("number"),
            "occupant-unknown"))
        .list();
    if (!faults.isEmpty()) jdbc.sql(MARK_UNKNOWN).update();
    return faults;
  }
}
