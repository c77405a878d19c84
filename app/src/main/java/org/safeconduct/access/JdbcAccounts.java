package org.safeconduct.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
        must_change_password, person, roles, organisations, zones, countries, clearance,
        clearance_letter, clearance_noticed, clearance_from, clearance_until, language, mail, kind,
        pending_since, created_at)
      values (:id, :username, :name, :hash, :at, :mustChange, :person, :roles, :organisations,
        :zones, :countries, :clearance, :letter, :noticed, :from, :until, :language, :mail, :kind, :pending, :at)
      on conflict (username) do nothing
      """;
  private static final String SELECT = "select * from access.account where ";
  private static final String MATCHES = """
      from access.account
      where (:text = '' or strpos(username, :text) > 0 or strpos(lower(name), :text) > 0)
        and (:role = '' or :role = any(roles))
        and (:kind = '' or kind = :kind)
        and case :state
          when 'pending' then pending_since is not null and disabled_at is null
          when 'disabled' then disabled_at is not null
          when 'enabled' then disabled_at is null
          else true end
      """;
  private static final String ASSIGN = """
      update access.account
      set roles = :roles, organisations = :organisations, zones = :zones, countries = :countries,
        clearance = :clearance, clearance_letter = :letter, clearance_noticed = :noticed,
        clearance_from = :from, clearance_until = :until
      where id = :id
      """;
  private static final String ADMIT = """
      update access.account
      set roles = :roles, organisations = :organisations, zones = :zones, countries = :countries,
        clearance = :clearance, clearance_letter = :letter, clearance_noticed = :noticed,
        clearance_from = :from, clearance_until = :until, pending_since = null
      where id = :id and pending_since is not null
      """;
  private static final String CHANGE_PASSWORD = """
      update access.account set password_hash = :hash, password_changed_at = :at,
        must_change_password = :mustChange where id = :id
      """;
  private static final String END_SESSIONS = """
      update access.session set ended_at = :at, ended_by = 'new password'
      where account = :id and ended_at is null and id is distinct from cast(:kept as uuid)
      """;
  private static final Map<String, String> ORDERS = Map.of(
      "username", "username",
      "name", "name",
      "created", "created_at",
      "last-sign-in", "coalesce(last_sign_in_at, '-infinity')");

  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcAccounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Adds an account.
  ///
  /// @return whether the username was free
  boolean add(Account account, @Nullable String passwordHash) {
    var standing = account.standing();
    return jdbc.sql(INSERT)
            .param("id", account.id().value())
            .param("username", account.username())
            .param("name", account.name())
            .param("hash", passwordHash)
            .param("mustChange", standing.mustChangePassword())
            .param("mail", account.mail())
            .param("kind", standing.kind().name())
            .param("pending", standing.pendingSince() == null ? null : utc(standing.pendingSince()))
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
        .query(this::credential)
        .optional();
  }

  Optional<Credential> find(String username) {
    return jdbc.sql(SELECT + "username = :username")
        .param("username", username)
        .query(this::credential)
        .optional();
  }

  Credential get(AccountId id) {
    return find(id).orElseThrow(() -> new NotFound("account", id));
  }

  Page<Account> list(AccountFilter filter, PageRequest request) {
    var parameters = new HashMap<String, Object>();
    parameters.put("text", filter.text() == null ? "" : Username.fold(filter.text()));
    parameters.put("role", filter.role() == null ? "" : filter.role().name());
    parameters.put("state", filter.state() == null ? "" : filter.state().parameter());
    parameters.put("kind", filter.kind() == null ? "" : filter.kind().name());
    var order = ORDERS.getOrDefault(request.order(), "username");
    var direction = request.descending() ? " desc" : "";
    var rows = jdbc.sql("select * " + MATCHES + " order by " + order + direction
            + ", username limit :limit offset :offset")
        .params(parameters)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> account(row))
        .list();
    return Page.of(
        rows,
        request,
        () -> jdbc.sql("select count(*) " + MATCHES)
            .params(parameters)
            .query(Long.class)
            .single());
  }

  /// Those of these ids that are accounts.
  List<Account> of(Collection<UUID> ids) {
    return jdbc.sql(SELECT + "id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) -> account(row))
        .list();
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from access.account)")
        .query(Boolean.class)
        .single();
  }

  void assign(AccountId id, Assignment assignment) {
    jdbc.sql(ASSIGN).param("id", id.value()).params(columns(assignment)).update();
  }

  /// Keeps the same password with another hash, unless it was changed meanwhile; nobody is signed
  /// out.
  void rehash(AccountId id, String before, String hash) {
    jdbc.sql("""
            update access.account set password_hash = :hash
            where id = :id and password_hash = :before
            """)
        .param("id", id.value())
        .param("before", before)
        .param("hash", hash)
        .update();
  }

  /// Ends the sessions that there are, too.
  ///
  /// @param kept the session that goes on, or null
  void changePassword(
      AccountId id, String hash, Instant at, boolean mustChange, @Nullable UUID kept) {
    jdbc.sql(CHANGE_PASSWORD)
        .param("id", id.value())
        .param("hash", hash)
        .param("at", utc(at))
        .param("mustChange", mustChange)
        .update();
    jdbc.sql(END_SESSIONS)
        .param("id", id.value())
        .param("at", utc(at))
        .param("kept", kept)
        .update();
  }

  void changeLanguage(AccountId id, @Nullable String language) {
    jdbc.sql("update access.account set language = :language where id = :id")
        .param("id", id.value())
        .param("language", language)
        .update();
  }

  /// Notes where word about the account goes; null for the register's address of its person.
  void writeTo(AccountId id, @Nullable String mail) {
    jdbc.sql("update access.account set mail = :mail where id = :id")
        .param("id", id.value())
        .param("mail", mail)
        .update();
  }

  /// Lets a pending account in.
  ///
  /// @return whether it still waited
  boolean admit(AccountId id, Assignment assignment) {
    return jdbc.sql(ADMIT).param("id", id.value()).params(columns(assignment)).update() == 1;
  }

  /// The accounts that wait to be let in, longest first.
  List<Account> pending() {
    return jdbc.sql(SELECT + """
            pending_since is not null and disabled_at is null order by pending_since, id
            """).query((row, _) -> account(row)).list();
  }

  /// Whether an account belongs to this person already.
  boolean belongsToSomebody(UUID person) {
    return jdbc.sql("select exists (select from access.account where person = :person)")
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /// The account that belongs to this person.
  Optional<Account> belongingTo(UUID person) {
    return jdbc.sql(SELECT + "person = :person order by created_at limit 1")
        .param("person", person)
        .query((row, _) -> account(row))
        .optional();
  }

  /// Lets an account belong to a person; null for nobody. Who ties another account to the same
  /// person at that moment waits for the end of the transaction.
  ///
  /// @return whether no other account belonged to the person
  boolean tie(AccountId id, @Nullable UUID person) {
    if (person != null)
      jdbc.sql("select pg_advisory_xact_lock(hashtextextended('account of ' || :person, 0))")
          .param("person", person.toString())
          .query(row -> {});
    return jdbc.sql("""
            update access.account set person = cast(:person as uuid) where id = :id
              and not exists (select from access.account o
                where o.person = cast(:person as uuid) and o.id <> :id)
            """).param("id", id.value()).param("person", person).update() == 1;
  }

  /// Those of these persons who may sign in with an account of their own.
  List<UUID> whoSignIn(Collection<UUID> persons) {
    return jdbc.sql("""
            select distinct person from access.account
            where person = any(:persons) and kind = 'PERSON' and disabled_at is null
              and pending_since is null
            """)
        .param("persons", persons.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /// The accounts that hold this role and may sign in.
  List<Account> holders(Role role) {
    return jdbc.sql(SELECT + """
            :role = any(roles) and kind = 'PERSON' and disabled_at is null order by username
            """)
        .param("role", role.name())
        .query((row, _) -> account(row))
        .list();
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

  static Map<String, @Nullable Object> columns(Assignment assignment) {
    var columns = new HashMap<String, @Nullable Object>();
    var letter = assignment.letter();
    columns.put(
        "roles", assignment.roles().stream().map(Role::name).sorted().toArray(String[]::new));
    columns.put("organisations", assignment.organisations().toArray(UUID[]::new));
    columns.put("zones", assignment.zones().toArray(UUID[]::new));
    columns.put("countries", assignment.countries().toArray(String[]::new));
    columns.put("clearance", assignment.clearance());
    columns.put("letter", letter == null ? null : letter.reference());
    columns.put("noticed", letter == null ? null : letter.noticed());
    columns.put("from", letter == null ? null : letter.from());
    columns.put("until", letter == null ? null : letter.until());
    return columns;
  }

  private Credential credential(ResultSet row, int number) throws SQLException {
    return new Credential(
        account(row), row.getString("password_hash"), instant(row, "password_changed_at"));
  }

  private Account account(ResultSet row) throws SQLException {
    return new Account(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("name"),
        row.getObject("person", UUID.class),
        assignment(row),
        row.getString("language"),
        row.getString("mail"),
        new Standing(
            AccountKind.valueOf(row.getString("kind")),
            row.getBoolean("must_change_password"),
            findInstant(row, "pending_since"),
            findInstant(row, "disabled_at")),
        instant(row, "created_at"),
        findInstant(row, "last_sign_in_at"));
  }

  private Assignment assignment(ResultSet row) throws SQLException {
    return new Assignment(
        roles(row),
        ids(row, "organisations"),
        ids(row, "zones"),
        Set.of((String[]) row.getArray("countries").getArray()),
        row.getInt("clearance"),
        letter(row, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
  }

  /// The letter of the highest clearance.
  ///
  /// @param today whether it holds on that day
  static @Nullable ClearanceLetter letter(ResultSet row, LocalDate today) throws SQLException {
    var from = row.getObject("clearance_from", LocalDate.class);
    var until = row.getObject("clearance_until", LocalDate.class);
    if (from == null || until == null) return null;
    return new ClearanceLetter(
        row.getString("clearance_letter"),
        row.getObject("clearance_noticed", LocalDate.class),
        from,
        until,
        !today.isBefore(from) && !today.isAfter(until));
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
