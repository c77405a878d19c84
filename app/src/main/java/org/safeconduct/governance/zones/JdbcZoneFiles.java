package org.safeconduct.governance.zones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Zone;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.AreaJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps zones; each change makes a version.
@Repository
class JdbcZoneFiles {
  private static final String COLUMNS = """
      select id, name, organisation, area, assembly_point, code, radio_channel, mended, reason,
          version, recorded_at, recorded_by, ended_at
      """;
  private static final String ADD = """
      insert into governance.zone (id, code, name, organisation, area, radio_channel, mended, reason,
          recorded_at, recorded_by)
      values (:id, :code, :name, :organisation, :area, :radio, :mended, :reason, :at, :by)
      """;
  private static final String CHANGE = """
      update governance.zone
      set code = :code, name = :name, organisation = :organisation, area = :area,
          radio_channel = :radio, mended = :mended, reason = :reason, recorded_at = :at,
          recorded_by = :by
      where id = :id and version = :version and ended_at is null
      """;
  private static final String END = """
      update governance.zone
      set ended_at = :at, recorded_at = :at, recorded_by = :by, reason = :reason
      where id = :id and version = :version and ended_at is null
      """;

  /// Whoever looked after the zone does so no more.
  private static final List<String> END_POSTS = List.of("""
      update governance.appointment set withdrawn = true, recorded_at = :at, recorded_by = :by
      where zone = :id and starts >= :at and not withdrawn
      """, """
      update governance.appointment
      set ends = :at, ended_at = :at, end_reason = :reason, recorded_at = :at, recorded_by = :by
      where zone = :id and starts < :at and ends > :at and not withdrawn
      """);

  private final JdbcClient jdbc;

  JdbcZoneFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Ended ones too.
  List<ZoneFile> all() {
    return jdbc.sql(COLUMNS + "from governance.zone order by name collate governance.names, id")
        .query(JdbcZoneFiles::file)
        .list();
  }

  Optional<ZoneFile> find(UUID id) {
    return jdbc.sql(COLUMNS + "from governance.zone where id = :id")
        .param("id", id)
        .query(JdbcZoneFiles::file)
        .optional();
  }

  /// Every version, the newest first.
  List<ZoneFile> versions(UUID id) {
    return jdbc.sql(COLUMNS + "from governance.zone_version where id = :id order by version desc")
        .param("id", id)
        .query(JdbcZoneFiles::file)
        .list();
  }

  boolean isCodeTaken(String code, @Nullable UUID by) {
    return jdbc.sql("""
            select exists (select from governance.zone
                where code = :code and id is distinct from :by::uuid)
            """)
        .param("code", code)
        .param("by", by)
        .query(Boolean.class)
        .single();
  }

  void add(ZoneFile it) {
    jdbc.sql(ADD).params(parameters(it)).update();
  }

  /// @return whether it was still at the version before
  boolean change(ZoneFile it) {
    return jdbc.sql(CHANGE)
            .params(parameters(it))
            .param("version", it.version() - 1)
            .update()
        == 1;
  }

  /// @return whether it was still at this version, and looked after
  boolean end(UUID id, int version, ZoneFile.Written written) {
    var by = Map.of("id", id, "at", utc(written.at()), "by", written.by());
    boolean ended = jdbc.sql(END)
            .params(by)
            .param("reason", written.reason())
            .param("version", version)
            .update()
        == 1;
    if (ended)
      END_POSTS.forEach(
          sql -> jdbc.sql(sql).params(by).param("reason", written.reason()).update());
    return ended;
  }

  private static Map<String, ?> parameters(ZoneFile it) {
    var values = new HashMap<String, @Nullable Object>();
    var organisation = it.zone().organisation();
    values.put("id", it.id());
    values.put("code", it.code());
    values.put("name", it.zone().name());
    values.put("organisation", organisation == null ? null : organisation.value());
    values.put("area", AreaJson.write(it.zone().area()));
    values.put("radio", it.radioChannel());
    values.put("mended", it.written().mended().toArray(String[]::new));
    values.put("reason", it.written().reason());
    values.put("at", utc(it.written().at()));
    values.put("by", it.written().by());
    return values;
  }

  private static ZoneFile file(ResultSet row, int number) throws SQLException {
    var organisation = row.getObject("organisation", UUID.class);
    var zone = new Zone(
        row.getObject("id", UUID.class),
        row.getString("name"),
        organisation == null ? null : new OrganisationId(organisation),
        AreaJson.read(row.getString("area")),
        row.getString("assembly_point"));
    var code = row.getString("code");
    return new ZoneFile(
        zone,
        code == null ? "" : code,
        row.getString("radio_channel"),
        row.getInt("version"),
        written(row));
  }

  private static ZoneFile.Written written(ResultSet row) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new ZoneFile.Written(
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        row.getString("reason"),
        List.of((String[]) row.getArray("mended").getArray()),
        ended == null ? null : ended.toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
