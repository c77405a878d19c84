package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What becomes of hashes when the operator asks for more.
class StrongerPasswordsTest extends DatabaseTest {
  private static final String PASSWORD = "nine green bottles";

  private final JdbcAccounts accounts = new JdbcAccounts(jdbc, Clock.systemUTC());
  private final PasswordEncoder usual = new PasswordConfiguration().passwordEncoder(19_456, 2);
  private final PasswordEncoder more = new PasswordConfiguration().passwordEncoder(20_480, 3);

  @Test
  void a_weaker_hash_is_made_anew_at_the_next_sign_in_and_nobody_is_signed_out() {
    var id = account(usual);
    var changed = accounts.get(id).passwordChangedAt();
    assertThat(signIn(more, id, "ten green bottles")).isEmpty();
    assertThat(hash(id)).contains("m=19456,t=2");

    assertThat(signIn(more, id, PASSWORD)).isPresent();

    assertThat(hash(id)).startsWith("$argon2id$v=19$m=20480,t=3,p=1$");
    assertThat(accounts.get(id).passwordChangedAt()).isEqualTo(changed);
    assertThat(signIn(more, id, PASSWORD)).isPresent();
    assertThat(signIn(usual, id, PASSWORD)).isPresent();
  }

  @Test
  void a_hash_that_is_as_strong_or_stronger_stays_as_it_is() {
    var id = account(more);
    var before = hash(id);

    signIn(usual, id, PASSWORD);
    signIn(more, id, PASSWORD);

    assertThat(hash(id)).isEqualTo(before);
  }

  private Optional<Account> signIn(PasswordEncoder passwords, AccountId id, String password) {
    var credentials = new Credentials(
        new TestPermissions(currentUser),
        accounts,
        new JdbcTokens(jdbc),
        passwords,
        currentUser,
        (_, _, _) -> {},
        Clock.systemUTC());
    return currentUser.callAs(
        Credentials.DOOR, () -> credentials.check(id.toString(), password, "192.0.2.1"));
  }

  private String hash(AccountId id) {
    return String.valueOf(accounts.get(id).passwordHash());
  }

  private AccountId account(PasswordEncoder passwords) {
    var id = new AccountId(UUID.randomUUID());
    var account = new Account(
        id,
        id.toString(),
        "Amina Okoye",
        null,
        Assignment.of(Role.DUTY_OFFICER),
        null,
        null,
        Standing.open(false),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        null);
    accounts.add(account, passwords.encode(PASSWORD));
    return id;
  }
}
