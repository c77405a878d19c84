package org.safeconduct.governance.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.people.lists.StagedList.Field;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A list of zones side by side with what is stored, and the difference written. Zones are found
/// by their code, ended ones too: named in a list again they are looked after again.
@Repository
class ZoneStage {
  private static final String FIND = """
      update zone_staged s
      set id = z.id, old_name = z.name, old_organisation = z.organisation::text,
          old_area = z.area, old_assembly_point = z.assembly_point, ended = z.ended_at
      from governance.zone z
      where z.code = s.code
      """;

  /// The organisation of the whole list, for zones that are new; others keep theirs.
  private static final String GIVE_NEW_ONES = """
      update zone_staged set organisation = otherwise::text
      where id is null and organisation is null and otherwise is not null and not bad
      """;

  private static final String NOT_MINE = """
      not :everybody and s.id is not null and not exists (
          select from governance.zone z
          where z.id = s.id and (z.organisation = any(:organisations) or z.id = any(:zones)))
      """;

  /// A zone for everybody concerns everybody.
  private static final String FOR_EVERYBODY = """
      not :everybody and (s.organisation = '' or s.id is null and s.organisation is null)
      """;

  private static final String MISSING = """
      create temporary table zone_missing on commit drop as
      select z.id, z.name as label, jsonb_build_object('appointments', coalesce((
          select jsonb_agg(to_jsonb(a) order by a.starts, a.id)
          from governance.appointment a where a.zone = z.id and a.ends > :now), '[]')) as old
      from governance.zone z
      where z.ended_at is null
        and (:everybody or z.organisation = any(:organisations) or z.id = any(:zones))
        and exists (
            select from zone_staged s
            where not s.bad and nullif(coalesce(s.organisation, s.old_organisation), '')
                is not distinct from z.organisation::text)
        and not exists (select from zone_staged s where s.id = z.id)
      """;

  private static final String ADD = """
      insert into governance.zone (id, code, name, organisation, area, assembly_point, recorded_by)
      select id, code, coalesce(name, code), nullif(organisation, '')::uuid, area,
          nullif(assembly_point, ''), 'list'
      from zone_staged where created and not bad
      """;

  private static final String CHANGE = """
      update governance.zone z
      set name = coalesce(s.name, z.name),
          organisation = nullif(coalesce(s.organisation, z.organisation::text), '')::uuid,
          area = coalesce(s.area, z.area), ended_at = null, reason = '',
          mended = case when s.area is null then z.mended else '{}' end,
          recorded_at = now(), recorded_by = 'list',
          assembly_point = nullif(coalesce(s.assembly_point, z.assembly_point), '')
      from zone_staged s where s.changed and not s.bad and z.id = s.id
      """;

  private static final String[] END = {
    """
    update governance.zone z
    set ended_at = :now, recorded_at = :now, recorded_by = 'list', reason = ''
    from zone_missing m where m.id = z.id
    """,
    "delete from governance.appointment a using zone_missing m where m.id = a.zone and a.starts >= :now",
    """
    update governance.appointment a set ends = :now
    from zone_missing m where m.id = a.zone and a.ends > :now
    """
  };

  private final JdbcClient jdbc;
  private final WithheldNetwork withheld;
  private final StagedList list;

  ZoneStage(JdbcClient jdbc, DataSource dataSource, WithheldNetwork withheld) {
    this.jdbc = jdbc;
    this.withheld = withheld;
    list = new StagedList(
        jdbc,
        dataSource,
        "zone",
        List.of("code text", "otherwise uuid"),
        List.of(
            Field.text("name"),
            Field.hidden("organisation", "text"),
            new Field("area", "text", "left(%s, 80)"),
            Field.text("assembly_point")));
  }

  StagedList list() {
    return list;
  }

  /// Finds zones, says which rows cannot be used, and works out the difference.
  ///
  /// @param scope whose zones the actor may draw
  List<RowFault> compare(Instant now, Scope scope) {
    jdbc.sql(FIND).update();
    jdbc.sql(GIVE_NEW_ONES).update();
    var mine = scope.parameters();
    var faults = new ArrayList<>(withheld.zones(list));
    faults.addAll(list.refuse(NOT_MINE, mine, ZoneColumns.CODE, "s.code", "zone-not-yours"));
    faults.addAll(list.refuse(
        FOR_EVERYBODY, mine, ZoneColumns.ORGANISATION, "s.organisation", "zone-for-everybody"));
    faults.addAll(
        list.refuse("s.id is null and s.area is null", ZoneColumns.AREA, "''", "area-missing"));
    list.compare();
    jdbc.sql(MISSING).params(mine).param("now", now.atOffset(ZoneOffset.UTC)).update();
    return faults;
  }

  void store() {
    jdbc.sql(ADD).update();
    jdbc.sql(CHANGE).update();
  }

  /// Ends the zones that are not in the list, and the posts of their wardens.
  void end(Instant now) {
    for (var sql : END) jdbc.sql(sql).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }
}
