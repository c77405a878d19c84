package org.safeconduct.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What two administrators give or take away, as rows.
@Repository
class JdbcGrants {
  private static final String ASK = """
      insert into access.role_grant (id, kind, account, roles, organisations, zones, countries, clearance,
          clearance_letter, clearance_noticed, clearance_from, clearance_until, asked_at, asked_by, asker)
      values (:id, :kind, :account, :roles, :organisations, :zones, :countries, :clearance, :letter, :noticed,
          :from, :until, :at, :by, :asker)
      """;

  private static final String FROM = """
      from access.role_grant g join access.account a on a.id = g.account
      """;

  private static final String SELECT = "select g.*, a.username, a.name " + FROM;

  private static final String DECIDE = """
      update access.role_grant
      set decided_at = :at, decided_by = :by, decider = :decider, granted = :granted
      where decided_at is null and (id = :id or account = :id and kind = :kind)
      """;

  private static final String HOLD = """
      insert into access.opener (account, holder, half, held_at) values (:account, :holder, :half, :at)
      on conflict (account, holder, half) do update set held_at = excluded.held_at
      """;

  private static final String COUNTS = """
      (a.must_change_password
        or greatest(o.held_at, a.password_changed_at,
          (select max(g.decided_at) from access.role_grant g
           where g.account = a.id and g.kind = 'ROLES' and g.granted)) > :since)
      """;

  private static final String TOOK_FACTOR = """
      select o.holder from access.opener o join access.account a on a.id = o.account
      where o.account = :account and o.half = 'FACTOR'
        and not exists (select from access.opener later
          where later.account = o.account and later.half = o.half and later.held_at > o.held_at)
        and """ + " " + COUNTS;

  private static final String HANDS = """
      with recursive hand as (
        select cast(:account as uuid) as account
        union
        select o.holder from hand h join access.account a on a.id = h.account
        join access.opener o on o.account = a.id and o.half = 'PASSWORD'
        where """ + " " + COUNTS + """
      )
      select account from hand
      """;

  private final JdbcClient jdbc;

  JdbcGrants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(Grant it) {
    jdbc.sql(ASK)
        .param("id", it.id())
        .param("kind", it.kind().name())
        .param("account", it.account().value())
        .params(JdbcAccounts.columns(it.wanted()))
        .param("at", JdbcAccounts.utc(it.askedAt()))
        .param("by", it.askedBy())
        .param("asker", it.asker())
        .update();
  }

  /// Decides one, or the one of this kind that waits for an account.
  ///
  /// @param id of the grant, or of the account
  /// @return whether one waited
  boolean decide(UUID id, Grant.Kind kind, UUID decider, Grant.Decision decision) {
    return jdbc.sql(DECIDE)
            .param("id", id)
            .param("kind", kind.name())
            .param("decider", decider)
            .param("by", decision.by())
            .param("at", JdbcAccounts.utc(decision.at()))
            .param("granted", decision.granted())
            .update()
        == 1;
  }

  /// Lets one confirmation at a time decide about an account, to the end of the transaction.
  void lock(AccountId account) {
    jdbc.sql("select id from access.account where id = :id for update")
        .param("id", account.value())
        .query(UUID.class)
        .single();
  }

  /// Remembers who was given half of what opens an account.
  ///
  /// @param half its password or its second factor
  void hold(AccountId account, Grant.Kind half, UUID holder, Instant at) {
    jdbc.sql(HOLD)
        .param("account", account.value())
        .param("holder", holder)
        .param("half", half.name())
        .param("at", JdbcAccounts.utc(at))
        .update();
  }

  /// Whose hands an account may be in: its owner's, those of everybody who saw a password of it,
  /// and so on, as long as its owner chose no password yet, or one of these is younger than
  /// `since`: what was seen, what was chosen, the roles that two gave it.
  Set<UUID> hands(UUID account, Instant since) {
    return holders(HANDS, account, since);
  }

  /// Who took the second factor of an account away last, and may still open it so: its owner chose
  /// no password yet, or one of these is younger than `since`: that, what was chosen, the roles
  /// that two gave it.
  Set<UUID> tookFactor(UUID account, Instant since) {
    return holders(TOOK_FACTOR, account, since);
  }

  private Set<UUID> holders(String which, UUID account, Instant since) {
    return jdbc.sql(which)
        .param("account", account)
        .param("since", JdbcAccounts.utc(since))
        .query(UUID.class)
        .set();
  }

  Optional<Grant> find(UUID id) {
    return jdbc.sql(SELECT + "where g.id = :id")
        .param("id", id)
        .query((row, _) -> grant(row))
        .optional();
  }

  /// Those that nobody decided, the oldest first.
  ///
  /// @param account of this one only; null for all
  /// @param since asked for after that
  List<Grant> waiting(@Nullable AccountId account, Instant since) {
    return jdbc.sql(SELECT + """
            where g.decided_at is null and g.asked_at > :since
              and (cast(:account as uuid) is null or g.account = :account)
            order by g.asked_at, g.id
            """)
        .param("account", account == null ? null : account.value())
        .param("since", JdbcAccounts.utc(since))
        .query((row, _) -> grant(row))
        .list();
  }

  long count(Conditions wanted) {
    return jdbc.sql("select count(*) " + FROM + wanted.after("where"))
        .params(wanted.parameters())
        .query(Long.class)
        .single();
  }

  /// What nobody decided comes first.
  List<Grant> page(Conditions wanted, PageRequest request) {
    var way = request.order().isEmpty() || request.descending() ? " desc" : "";
    var order = switch (request.order()) {
      case "name" -> "lower(a.name)" + way + ", g.asked_at desc";
      case "kind" -> "g.kind" + way + ", g.asked_at desc";
      default -> "g.decided_at is not null, g.asked_at" + way;
    };
    return jdbc.sql(SELECT + wanted.after("where") + " order by " + order
            + ", g.id limit :limit offset :offset")
        .params(wanted.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> grant(row))
        .list();
  }

  private static Grant grant(ResultSet row) throws SQLException {
    var decided = JdbcAccounts.findInstant(row, "decided_at");
    return new Grant(
        row.getObject("id", UUID.class),
        Grant.Kind.valueOf(row.getString("kind")),
        new AccountId(row.getObject("account", UUID.class)),
        row.getString("username"),
        row.getString("name"),
        wanted(row),
        JdbcAccounts.instant(row, "asked_at"),
        row.getString("asked_by"),
        row.getObject("asker", UUID.class),
        decided == null
            ? null
            : new Grant.Decision(decided, row.getString("decided_by"), row.getBoolean("granted")));
  }

  private static Assignment wanted(ResultSet row) throws SQLException {
    var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
        .map(Role::valueOf)
        .collect(Collectors.toSet());
    return new Assignment(
        roles,
        Set.of((UUID[]) row.getArray("organisations").getArray()),
        Set.of((UUID[]) row.getArray("zones").getArray()),
        Set.of((String[]) row.getArray("countries").getArray()),
        row.getInt("clearance"),
        JdbcAccounts.letter(row, LocalDate.MIN));
  }
}
