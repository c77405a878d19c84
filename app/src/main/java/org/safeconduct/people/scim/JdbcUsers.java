package org.safeconduct.people.scim;

import static java.util.Map.entry;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.scim.FilterSql.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The people of an organisation as its directory knows them.
@Repository
class JdbcUsers {
  private static final String NAME = "btrim(p.given_name || ' ' || p.family_name)";

  private static final String USER_NAME = "coalesce(s.user_name, p.number)";

  private static final String SELECT = """
      select p.id, coalesce(s.user_name, p.number) as user_name, s.external_id, p.number,
          p.given_name, p.family_name, p.category, p.language, p.left_at is null as active, p.unit,
          array(select value from people.channel where person = p.id and kind = 'EMAIL'
              order by preference, value) as emails,
          array(select value from people.channel where person = p.id and kind = 'PHONE'
              order by preference, value) as phones,
          coalesce(s.types, '{}')::text as types,
          p.version || '.' || coalesce(s.version, 0) as tag,
          s.created_at, greatest(p.recorded_at, s.changed_at) as changed_at
      """;

  private static final String FROM = """
      from people.person p left join people.provisioned s on s.person = p.id
      where p.organisation = :organisation and p.head_of_household is null
        and s.deleted_at is null and p.forgotten_at is null
      """;

  private static final Map<String, Column> COLUMNS = Map.ofEntries(
      entry("id", Column.exact("p.id::text")),
      entry("externalid", Column.exact("s.external_id")),
      entry("username", Column.text(USER_NAME)),
      entry("displayname", Column.text(NAME)),
      entry("name.formatted", Column.text(NAME)),
      entry("name.givenname", Column.text("p.given_name")),
      entry("name.familyname", Column.text("p.family_name")),
      entry("usertype", Column.text("p.category")),
      entry("preferredlanguage", Column.text("p.language")),
      entry("employeenumber", Column.text("p.number")),
      entry("active", new Column("(p.left_at is null)", Column.Kind.BOOLEAN, null)),
      entry("meta.created", new Column("s.created_at", Column.Kind.TIME, null)),
      entry("meta.lastmodified", changed()),
      entry("groups", Column.exact("p.unit::text")),
      entry("groups.value", Column.exact("p.unit::text")),
      entry("emails", channel("EMAIL", "c.value")),
      entry("emails.value", channel("EMAIL", "c.value")),
      entry("emails.type", channel("EMAIL", "(s.types ->> c.value)")),
      entry("phonenumbers", channel("PHONE", "c.value")),
      entry("phonenumbers.value", channel("PHONE", "c.value")),
      entry("phonenumbers.type", channel("PHONE", "(s.types ->> c.value)")));

  private static final String KEEP = """
      insert into people.provisioned as s (person, organisation, user_name, external_id, types,
          created_at, changed_at)
      values (:person, :organisation, :user_name, :external_id, :types::jsonb, :now, :now)
      on conflict (person) do update
      set user_name = excluded.user_name, external_id = excluded.external_id,
          types = excluded.types, deleted_at = null, version = s.version + 1,
          changed_at = excluded.changed_at
      where (s.user_name, s.external_id, s.types, s.deleted_at) is distinct from
          (excluded.user_name, excluded.external_id, excluded.types, null)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ScimBound bound;

  JdbcUsers(JdbcClient jdbc, JsonMapper json, ScimBound bound) {
    this.jdbc = jdbc;
    this.json = json;
    this.bound = bound;
  }

  Found<DirectoryUser> list(OrganisationId organisation, Wish wish) {
    var filter = new FilterSql(COLUMNS);
    var where = FROM + " and " + filter.condition(wish.filter());
    var total = bound.count(where, filter.parameters(), organisation, wish);
    var rows = jdbc.sql(SELECT + where + " order by " + order(wish) + " limit :most offset :skip")
        .params(filter.parameters())
        .param("organisation", organisation.value())
        .param("most", wish.count())
        .param("skip", wish.start() - 1)
        .query((row, _) -> user(row))
        .list();
    return new Found<>(rows, total);
  }

  Optional<DirectoryUser> find(OrganisationId organisation, PersonId id) {
    return jdbc.sql(SELECT + FROM + " and p.id = :id")
        .param("organisation", organisation.value())
        .param("id", id.value())
        .query((row, _) -> user(row))
        .optional();
  }

  /// Keeps others from changing the file until the transaction ends.
  void hold(PersonId id) {
    jdbc.sql("select id from people.person where id = :id for update")
        .param("id", id.value())
        .query(row -> {});
  }

  boolean isTaken(OrganisationId organisation, String userName, @Nullable PersonId except) {
    return jdbc.sql("select exists (select " + FROM + " and lower(" + USER_NAME
            + ") = lower(:name) and p.id is distinct from :except)")
        .param("organisation", organisation.value())
        .param("name", userName)
        .param("except", except == null ? null : except.value())
        .query(Boolean.class)
        .single();
  }

  /// Whom the directory deleted and names again.
  Optional<PersonId> findDeleted(OrganisationId organisation, String userName, String number) {
    return jdbc.sql("""
            select p.id from people.person p join people.provisioned s on s.person = p.id
            where p.organisation = :organisation and s.deleted_at is not null and p.forgotten_at is null
              and (p.number = :number or lower(s.user_name) = lower(:name))
            order by p.number = :number desc limit 1
            """)
        .param("organisation", organisation.value())
        .param("number", number)
        .param("name", userName)
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .optional();
  }

  /// Keeps what the directory calls a person.
  ///
  /// @param types what it calls addresses and numbers, by value
  void keep(
      PersonId id,
      OrganisationId organisation,
      WantedUser wanted,
      Map<String, String> types,
      OffsetDateTime now) {
    jdbc.sql(KEEP)
        .param("person", id.value())
        .param("organisation", organisation.value())
        .param("user_name", wanted.userName())
        .param("external_id", wanted.externalId())
        .param("types", json.writeValueAsString(types))
        .param("now", now)
        .update();
  }

  /// The directory knows the person no more.
  void delete(PersonId id, OrganisationId organisation, String userName, OffsetDateTime now) {
    jdbc.sql("""
            insert into people.provisioned as s (person, organisation, user_name, created_at,
                changed_at, deleted_at)
            values (:person, :organisation, :user_name, :now, :now, :now)
            on conflict (person) do update
            set deleted_at = excluded.deleted_at, changed_at = excluded.changed_at,
                version = s.version + 1
            """)
        .param("person", id.value())
        .param("organisation", organisation.value())
        .param("user_name", userName)
        .param("now", now)
        .update();
  }

  private static String order(Wish wish) {
    var by = wish.sortBy();
    if (by == null) return "p.id";
    var column = COLUMNS.get(by);
    if (column == null)
      throw new BadRequestException("Nothing is sorted by " + by, ScimType.RFC7644.INVALID_PATH);
    var kind = by.startsWith("emails") ? "EMAIL" : "PHONE";
    var sql = column.within() == null
        ? column.kind() == Column.Kind.TEXT ? "lower(" + column.sql() + ")" : column.sql()
        : "(select lower(" + column.sql() + ") from people.channel c where c.person = p.id"
            + " and c.kind = '" + kind + "' order by c.preference, c.value limit 1)";
    return sql + (wish.descending() ? " desc nulls first" : " asc nulls last") + ", p.id";
  }

  private static Column changed() {
    return new Column("greatest(p.recorded_at, s.changed_at)", Column.Kind.TIME, null);
  }

  private static Column channel(String kind, String sql) {
    return new Column(
        sql,
        Column.Kind.TEXT,
        "exists (select from people.channel c where c.person = p.id and c.kind = '" + kind
            + "' and %s)");
  }

  private DirectoryUser user(ResultSet row) throws SQLException {
    var types = json.readTree(row.getString("types"));
    return new DirectoryUser(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("user_name"),
        row.getString("external_id"),
        new DirectoryUser.Who(
            row.getString("number"),
            row.getString("given_name"),
            row.getString("family_name"),
            Category.valueOf(row.getString("category")),
            row.getString("language")),
        row.getBoolean("active"),
        row.getString("unit"),
        addresses(row, "emails", types),
        addresses(row, "phones", types),
        row.getString("tag"),
        stamps(row));
  }

  private static DirectoryUser.Stamps stamps(ResultSet row) throws SQLException {
    var created = row.getObject("created_at", OffsetDateTime.class);
    return new DirectoryUser.Stamps(
        created == null ? null : created.toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static List<DirectoryUser.Address> addresses(ResultSet row, String column, JsonNode types)
      throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(
            it -> new DirectoryUser.Address(it, types.has(it) ? types.path(it).asString("") : null))
        .toList();
  }

  /// What the directory calls the addresses and numbers of a person now, by value.
  static Map<String, String> types(DirectoryUser user) {
    var types = new HashMap<String, String>();
    for (var addresses : List.of(user.emails(), user.phones()))
      for (var it : addresses) if (it.type() != null) types.put(it.value(), it.type());
    return types;
  }
}
