package org.safeconduct.governance.zones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.safeconduct.shared.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps gathering points.
@Repository
class JdbcZonePoints {
  private static final String SELECT = "select * from governance.zone_point ";
  private static final String ORDER =
      "order by (closed_at is not null), kind, name collate governance.names, id";
  private static final String ADD = """
      insert into governance.zone_point (id, kind, zones, name, longitude, latitude, capacity, access,
          recorded_at, recorded_by)
      values (:id, :kind, :zones, :name, :longitude, :latitude, :capacity, :access, :at, :by)
      """;

  private final JdbcClient jdbc;

  JdbcZonePoints(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those that are used.
  List<ZonePoint> open() {
    return jdbc.sql(SELECT + "where closed_at is null " + ORDER)
        .query(JdbcZonePoints::point)
        .list();
  }

  /// Those of a zone, closed ones last.
  List<ZonePoint> of(UUID zone) {
    return jdbc.sql(SELECT + "where zones @> array[:zone]::uuid[] " + ORDER)
        .param("zone", zone)
        .query(JdbcZonePoints::point)
        .list();
  }

  void add(ZonePoint it) {
    jdbc.sql(ADD)
        .param("id", it.id())
        .param("kind", it.kind().name())
        .param("zones", it.zones().toArray(UUID[]::new))
        .param("name", it.name())
        .param("longitude", it.position().longitude())
        .param("latitude", it.position().latitude())
        .param("capacity", it.capacity())
        .param("access", it.access())
        .param("at", utc(it.recordedAt()))
        .param("by", it.recordedBy())
        .update();
  }

  /// @return whether it was used until now
  boolean close(UUID id, Instant at, String by) {
    return jdbc.sql("""
                update governance.zone_point set closed_at = :at, closed_by = :by
                where id = :id and closed_at is null
                """).param("id", id).param("at", utc(at)).param("by", by).update() == 1;
  }

  private static ZonePoint point(ResultSet row, int number) throws SQLException {
    var closed = row.getObject("closed_at", OffsetDateTime.class);
    return new ZonePoint(
        row.getObject("id", UUID.class),
        PointKind.valueOf(row.getString("kind")),
        List.of((UUID[]) row.getArray("zones").getArray()),
        row.getString("name"),
        new Position(row.getDouble("longitude"), row.getDouble("latitude")),
        row.getObject("capacity", Integer.class),
        row.getString("access"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        closed == null ? null : closed.toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
