package org.safeconduct.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts {
  private static final String INSERT = """
      insert into access.account (id, username, name, password_hash, password_changed_at,
        must_change_password, person, roles, organisations, zones, countries, clearance, language,
        created_at)
      values (:id, :username, :name, :hash, :at, :mustChange, :person, :roles, :organisations,
        :zones, :countries, :clearance, :language, :at)
      on conflict (username) do nothing
      """;
  private static final String SELECT = "select * from access.account where ";
  private static final String MATCHES = """
      from access.account
      where (:text = '' or strpos(username, :text) > 0 or strpos(lower(name), :text) > 0)
        and (:role = '' or :role = any(roles))
        and (:state = '' or (disabled_at is not null) = (:state = 'disabled'))
      """;
  private static final String ASSIGN = """
      update access.account
      set roles = :roles, organisations = :organisations, zones = :zones, countries = :countries,
        clearance = :clearance
      where id = :id
      """;
  private static final String CHANGE_PASSWORD = """
      update access.account set password_hash = :hash, password_changed_at = :at,
        must_change_password = :mustChange where id = :id
      """;
  private static final Map<String, String> ORDERS = Map.of(
      "username", "username",
      "name", "name",
      "created", "created_at",
      "last-sign-in", "coalesce(last_sign_in_at, '-infinity')");

  private final JdbcClient jdbc;

  JdbcAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds an account.
  ///
  /// @return whether the username was free
  boolean add(Account account, String passwordHash) {
    return jdbc.sql(INSERT)
            .param("id", account.id().value())
            .param("username", account.username())
            .param("name", account.name())
            .param("hash", passwordHash)
            .param("mustChange", account.mustChangePassword())
            .param("person", account.person())
            .params(columns(account.assignment()))
            .param("language", account.language())
            .param("at", utc(account.createdAt()))
            .update()
        == 1;
  }

  Optional<Credential> find(AccountId id) {
    return jdbc.sql(SELECT + "id = :id")
        .param("id", id.value())
        .query(JdbcAccounts::credential)
        .optional();
  }

  Optional<Credential> find(String username) {
    return jdbc.sql(SELECT + "username = :username")
        .param("username", username)
        .query(JdbcAccounts::credential)
        .optional();
  }

  Credential get(AccountId id) {
    return find(id).orElseThrow(() -> new NotFound("account", id));
  }

  Page<Account> list(AccountFilter filter, PageRequest request) {
    var parameters = new HashMap<String, Object>();
    parameters.put("text", filter.text() == null ? "" : Username.fold(filter.text()));
    parameters.put("role", filter.role() == null ? "" : filter.role().name());
    parameters.put(
        "state", filter.disabled() == null ? "" : filter.disabled() ? "disabled" : "enabled");
    var total = jdbc.sql("select count(*) " + MATCHES)
        .params(parameters)
        .query(Long.class)
        .single();
    var order = ORDERS.getOrDefault(request.order(), "username");
    var direction = request.descending() ? " desc" : "";
    var rows = jdbc.sql("select * " + MATCHES + " order by " + order + direction
            + ", username limit :limit offset :offset")
        .params(parameters)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> account(row))
        .list();
    return new Page<>(rows, request.page(), request.size(), total);
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from access.account)")
        .query(Boolean.class)
        .single();
  }

  void assign(AccountId id, Assignment assignment) {
    jdbc.sql(ASSIGN).param("id", id.value()).params(columns(assignment)).update();
  }

  void changePassword(AccountId id, String hash, Instant at, boolean mustChange) {
    jdbc.sql(CHANGE_PASSWORD)
        .param("id", id.value())
        .param("hash", hash)
        .param("at", utc(at))
        .param("mustChange", mustChange)
        .update();
  }

  void changeLanguage(AccountId id, @Nullable String language) {
    jdbc.sql("update access.account set language = :language where id = :id")
        .param("id", id.value())
        .param("language", language)
        .update();
  }

  void disable(AccountId id, @Nullable Instant at) {
    jdbc.sql("update access.account set disabled_at = :at where id = :id")
        .param("id", id.value())
        .param("at", at == null ? null : utc(at))
        .update();
  }

  void signedIn(AccountId id, Instant at) {
    jdbc.sql("update access.account set last_sign_in_at = :at where id = :id")
        .param("id", id.value())
        .param("at", utc(at))
        .update();
  }

  private static Map<String, Object> columns(Assignment assignment) {
    return Map.of(
        "roles", assignment.roles().stream().map(Role::name).sorted().toArray(String[]::new),
        "organisations", assignment.organisations().toArray(UUID[]::new),
        "zones", assignment.zones().toArray(UUID[]::new),
        "countries", assignment.countries().toArray(String[]::new),
        "clearance", assignment.clearance());
  }

  private static Credential credential(ResultSet row, int number) throws SQLException {
    return new Credential(
        account(row), row.getString("password_hash"), instant(row, "password_changed_at"));
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("name"),
        row.getObject("person", UUID.class),
        assignment(row),
        row.getString("language"),
        row.getBoolean("must_change_password"),
        instant(row, "created_at"),
        findInstant(row, "last_sign_in_at"),
        findInstant(row, "disabled_at"));
  }

  private static Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        roles(row),
        ids(row, "organisations"),
        ids(row, "zones"),
        Set.of((String[]) row.getArray("countries").getArray()),
        row.getInt("clearance"));
  }

  private static Set<Role> roles(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }

  private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
    return Set.of((UUID[]) row.getArray(column).getArray());
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
