package org.safeconduct.access.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Role;
import org.safeconduct.platform.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSecondFactors {
  private static final String OFFER = """
      insert into access.second_factor (account, key, secret, offered_at)
      values (:account, :key, :secret, :at)
      on conflict (account) do update
        set key = excluded.key, secret = excluded.secret, offered_at = excluded.offered_at,
          ahead = 0, doubted = null, last_step = 0
        where second_factor.confirmed_at is null
      """;
  private static final String RESEAL = """
      update access.second_factor set key = :key, secret = :secret
      where account = :account and secret = :before
      """;
  private static final String TAKE = """
      update access.second_factor
      set ahead = :ahead, doubted = null, last_step = :step,
        confirmed_at = coalesce(confirmed_at, :at)
      where account = :account and last_step < :step
      """;
  private static final String DOUBT = """
      update access.second_factor set doubted = :doubted, last_step = :step
      where account = :account and last_step < :step
      """;
  private static final String SPEND = """
      update access.recovery_code set used_at = :at
      where account = :account and hash = :hash and used_at is null
      """;
  private static final String STATE = """
      select (select confirmed_at from access.second_factor where account = :account) as app,
        (select count(*) from access.recovery_code where account = :account and used_at is null)
          as codes,
        (select count(*) from access.passkey where account = :account) as passkeys,
        exists (select from access.account a join access.demanded_factor d
          on d.role = any(a.roles) where a.id = :account) as demanded
      """;

  private final JdbcClient jdbc;

  JdbcSecondFactors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A secret as it is kept.
  record Kept(
      AccountId account, Seal.Sealed sealed, @Nullable Instant confirmedAt, AppClock clock) {}

  /// Keeps a new secret, unless there is a confirmed one.
  void offer(AccountId account, Seal.Sealed sealed, Instant at) {
    jdbc.sql(OFFER)
        .param("account", account.value())
        .param("key", sealed.key())
        .param("secret", sealed.bytes())
        .param("at", utc(at))
        .update();
  }

  Optional<Kept> find(AccountId account) {
    return jdbc.sql("select * from access.second_factor where account = :account")
        .param("account", account.value())
        .query(JdbcSecondFactors::kept)
        .optional();
  }

  List<Kept> sealedOtherwiseThan(String key, int limit) {
    return jdbc.sql("select * from access.second_factor where key <> :key limit :limit")
        .param("key", key)
        .param("limit", limit)
        .query(JdbcSecondFactors::kept)
        .list();
  }

  /// Keeps the secret sealed anew, unless it was changed meanwhile.
  void reseal(Kept old, Seal.Sealed fresh) {
    jdbc.sql(RESEAL)
        .param("account", old.account().value())
        .param("key", fresh.key())
        .param("secret", fresh.bytes())
        .param("before", old.sealed().bytes())
        .update();
  }

  /// Takes the code of a step, once, and keeps what is known of the app's clock.
  ///
  /// @return whether no code of that step or a later one was typed meanwhile
  boolean take(AccountId account, AppClock clock, Instant at) {
    return jdbc.sql(TAKE)
            .param("account", account.value())
            .param("ahead", clock.ahead())
            .param("step", clock.lastStep())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /// Keeps how far off a code was that is refused for it.
  ///
  /// @return whether no code of that step or a later one was typed meanwhile
  boolean doubt(AccountId account, AppClock clock) {
    return jdbc.sql(DOUBT)
            .param("account", account.value())
            .param("doubted", clock.doubted())
            .param("step", clock.lastStep())
            .update()
        == 1;
  }

  /// Forgets how far off the last code was, because something else was typed.
  ///
  /// @return whether the account has an app
  boolean forgetDoubt(AccountId account) {
    return jdbc.sql("update access.second_factor set doubted = null where account = :account")
            .param("account", account.value())
            .update()
        == 1;
  }

  /// Takes a recovery code, once.
  boolean spend(AccountId account, byte[] hash, Instant at) {
    return jdbc.sql(SPEND)
            .param("account", account.value())
            .param("hash", hash)
            .param("at", utc(at))
            .update()
        == 1;
  }

  /// Replaces all recovery codes.
  void replaceCodes(AccountId account, List<byte[]> hashes) {
    dropCodes(account);
    hashes.forEach(hash -> jdbc.sql(
            "insert into access.recovery_code (account, hash) values (:account, :hash)")
        .param("account", account.value())
        .param("hash", hash)
        .update());
  }

  /// Forgets secret and recovery codes.
  void remove(AccountId account) {
    dropCodes(account);
    jdbc.sql("delete from access.second_factor where account = :account")
        .param("account", account.value())
        .update();
  }

  FactorState state(AccountId account) {
    return jdbc.sql(STATE)
        .param("account", account.value())
        .query((row, _) -> new FactorState(
            instant(row, "app"),
            row.getInt("codes"),
            row.getInt("passkeys"),
            row.getBoolean("demanded")))
        .single();
  }

  Set<Role> demanding() {
    return jdbc.sql("select role from access.demanded_factor").query(String.class).list().stream()
        .map(Role::valueOf)
        .collect(Collectors.toSet());
  }

  void demand(Collection<Role> roles, String by, Instant at) {
    var names = roles.stream().map(Role::name).toArray(String[]::new);
    jdbc.sql("delete from access.demanded_factor where role <> all(:roles)")
        .param("roles", names)
        .update();
    jdbc.sql("""
            insert into access.demanded_factor (role, demanded_by, demanded_at)
            select role, :by, :at from unnest(:roles) role on conflict (role) do nothing
            """).param("roles", names).param("by", by).param("at", utc(at)).update();
  }

  private void dropCodes(AccountId account) {
    jdbc.sql("delete from access.recovery_code where account = :account")
        .param("account", account.value())
        .update();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        new AccountId(row.getObject("account", UUID.class)),
        new Seal.Sealed(row.getString("key"), row.getBytes("secret")),
        instant(row, "confirmed_at"),
        new AppClock(
            row.getInt("ahead"),
            row.getObject("doubted", Integer.class),
            row.getLong("last_step")));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
