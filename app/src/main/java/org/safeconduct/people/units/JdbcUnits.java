package org.safeconduct.people.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Organisations and units as rows.
@Repository
class JdbcUnits {
  static final String WITH_TREE = """
      with recursive tree as (
          select u.*, u.name as path, 0 as depth, array[people.folded(u.name), u.id::text] as place
          from people.unit u where parent is null and organisation = :organisation
          union all
          select u.*, t.path || ' / ' || u.name, t.depth + 1,
              t.place || array[people.folded(u.name), u.id::text]
          from people.unit u join tree t on u.parent = t.id)
      """;

  static final String COUNTED = """
      select t.*, (select count(*) from people.person p where p.unit = t.id and p.left_at is null)
          as people
      from tree t
      """;

  private static final String OPEN_BELOW = """
      select (select count(*) from people.unit where parent = :id and ended_at is null)
          + (select count(*) from people.person where unit = :id and left_at is null)
      """;

  private static final String ADD_ORGANISATION = """
      insert into people.organisation (id, code, name) values (:id, :code, :name)
      on conflict (code) do nothing
      """;

  private final JdbcClient jdbc;

  JdbcUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Unit> tree(OrganisationId organisation) {
    return jdbc.sql(WITH_TREE + COUNTED + "order by place")
        .param("organisation", organisation.value())
        .query(JdbcUnits::unit)
        .list();
  }

  Optional<OrganisationId> organisationOf(UUID unit) {
    return jdbc.sql("select organisation from people.unit where id = :id")
        .param("id", unit)
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .optional();
  }

  boolean isTaken(OrganisationId organisation, String name, @Nullable UUID except) {
    return jdbc.sql("""
            select exists (
                select from people.unit
                where organisation = :organisation and people.folded(name) = people.folded(:name)
                  and ended_at is null and id is distinct from :except)
            """)
        .param("organisation", organisation.value())
        .param("name", name)
        .param("except", except)
        .query(Boolean.class)
        .single();
  }

  void add(UUID id, OrganisationId organisation, @Nullable UUID parent, String name) {
    jdbc.sql("insert into people.unit (id, organisation, parent, name)"
            + " values (:id, :organisation, :parent, :name)")
        .param("id", id)
        .param("organisation", organisation.value())
        .param("parent", parent)
        .param("name", name)
        .update();
  }

  /// Whether it still had this version.
  boolean rename(UUID id, int version, String name) {
    return jdbc.sql("update people.unit set name = :name, version = version + 1"
                + " where id = :id and version = :version and ended_at is null")
            .param("id", id)
            .param("version", version)
            .param("name", name)
            .update()
        == 1;
  }

  /// How many open units lie below it, and people belong to it.
  long openBelow(UUID id) {
    return jdbc.sql(OPEN_BELOW).param("id", id).query(Long.class).single();
  }

  boolean end(UUID id, int version, Instant at) {
    return jdbc.sql("update people.unit set ended_at = :at, version = version + 1"
                + " where id = :id and version = :version and ended_at is null")
            .param("id", id)
            .param("version", version)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Whether its code was free.
  boolean addOrganisation(UUID id, String code, String name) {
    return jdbc.sql(ADD_ORGANISATION)
            .param("id", id)
            .param("code", code)
            .param("name", name)
            .update()
        == 1;
  }

  void renameOrganisation(OrganisationId id, String name) {
    jdbc.sql("update people.organisation set name = :name, version = version + 1 where id = :id")
        .param("id", id.value())
        .param("name", name)
        .update();
  }

  static Unit unit(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Unit(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getObject("parent", UUID.class),
        row.getString("name"),
        row.getString("path"),
        row.getInt("depth"),
        ended == null ? null : ended.toInstant(),
        row.getInt("people"),
        row.getInt("version"));
  }
}
