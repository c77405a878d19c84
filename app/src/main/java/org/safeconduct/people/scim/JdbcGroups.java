package org.safeconduct.people.scim;

import static java.util.Map.entry;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.scim.FilterSql.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The open units of an organisation as its directory knows them.
@Repository
class JdbcGroups {
  private static final String MEMBERS = """
      from people.person p left join people.provisioned s on s.person = p.id
      where p.unit = u.id and p.head_of_household is null and p.left_at is null
        and s.deleted_at is null
      """;

  private static final String SELECT = """
      select u.id, u.name, u.external_id, u.version, m.ids,
          md5(u.version || coalesce(u.external_id, '') || array_to_string(m.ids, ' ')) as tag
      """;

  private static final String FROM = """
      from people.unit u cross join lateral (
          select array(select p.id::text %s order by p.id) as ids) m
      where u.organisation = :organisation and u.ended_at is null
      """.formatted(MEMBERS);

  private static final String COUNTED = """
      from people.unit u
      where u.organisation = :organisation and u.ended_at is null
      """;

  private static final Map<String, Column> COLUMNS = Map.ofEntries(
      entry("id", Column.exact("u.id::text")),
      entry("externalid", Column.exact("u.external_id")),
      entry("displayname", Column.text("u.name")),
      entry("members", member()),
      entry("members.value", member()));

  private final JdbcClient jdbc;
  private final ScimBound bound;

  JdbcGroups(JdbcClient jdbc, ScimBound bound) {
    this.jdbc = jdbc;
    this.bound = bound;
  }

  Found<DirectoryGroup> list(OrganisationId organisation, Wish wish) {
    var filter = new FilterSql(COLUMNS);
    var condition = " and " + filter.condition(wish.filter());
    var total = bound.count(COUNTED + condition, filter.parameters(), organisation, wish);
    var rows = jdbc.sql(
            SELECT + FROM + condition + " order by " + order(wish) + " limit :most offset :skip")
        .params(filter.parameters())
        .param("organisation", organisation.value())
        .param("most", wish.count())
        .param("skip", wish.start() - 1)
        .query(JdbcGroups::group)
        .list();
    return new Found<>(rows, total);
  }

  Optional<DirectoryGroup> find(OrganisationId organisation, UUID id) {
    return jdbc.sql(SELECT + FROM + " and u.id = :id")
        .param("organisation", organisation.value())
        .param("id", id)
        .query(JdbcGroups::group)
        .optional();
  }

  /// Keeps others from changing the unit until the transaction ends.
  void hold(UUID id) {
    jdbc.sql("select id from people.unit where id = :id for update")
        .param("id", id)
        .query(row -> {});
  }

  void name(UUID id, @Nullable String externalId) {
    jdbc.sql("""
            update people.unit set external_id = :name, version = version + 1
            where id = :id and external_id is distinct from :name
            """).param("id", id).param("name", externalId).update();
  }

  /// Those of these who are people of the organisation and known to its directory.
  Set<PersonId> known(OrganisationId organisation, Collection<PersonId> ids) {
    var found = jdbc.sql("""
            select p.id from people.person p left join people.provisioned s on s.person = p.id
            where p.organisation = :organisation and p.head_of_household is null
              and s.deleted_at is null and p.forgotten_at is null and p.id = any(:ids)
            """)
        .param("organisation", organisation.value())
        .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
    return new HashSet<>(found);
  }

  private static String order(Wish wish) {
    var by = wish.sortBy();
    if (by == null) return "u.id";
    var column = COLUMNS.get(by);
    if (column == null || column.within() != null)
      throw new BadRequestException("Nothing is sorted by " + by, ScimType.RFC7644.INVALID_PATH);
    var sql = column.kind() == Column.Kind.TEXT ? "lower(" + column.sql() + ")" : column.sql();
    return sql + (wish.descending() ? " desc nulls first" : " asc nulls last") + ", u.id";
  }

  private static Column member() {
    return new Column("p.id::text", Column.Kind.TEXT, "exists (select " + MEMBERS + " and %s)");
  }

  private static DirectoryGroup group(ResultSet row, int number) throws SQLException {
    return new DirectoryGroup(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("external_id"),
        List.of((String[]) row.getArray("ids").getArray()),
        row.getInt("version"),
        row.getString("tag"));
  }
}
