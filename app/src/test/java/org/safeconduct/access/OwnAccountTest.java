package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.AuditTrail;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;

class OwnAccountTest extends DatabaseTest {
  private static final String OLD = "nine green bottles";
  private static final String NEW = "ten yellow submarines";
  private static final AuditTrail BROKEN = (_, _, _) -> {
    throw new IllegalStateException("the trail cannot be written");
  };

  private final Clock clock = Clock.systemUTC();
  private final JdbcAccounts accounts = new JdbcAccounts(jdbc, Clock.systemUTC());
  private final PasswordEncoder passwords = new PasswordConfiguration().passwordEncoder(19_456, 2);

  @Test
  void a_password_that_cannot_be_audited_is_not_changed() {
    var id = new AccountId(UUID.randomUUID());
    var account = new Account(
        id,
        "amina",
        "Amina Okoye",
        null,
        Assignment.of(Role.DUTY_OFFICER),
        null,
        null,
        Standing.open(false),
        clock.instant(),
        null);
    accounts.add(account, passwords.encode(OLD));

    assertThatThrownBy(() -> currentUser.callAs(
            account.actor(), () -> inTransactions().changePassword(OLD, NEW, null)))
        .hasMessageContaining("the trail cannot be written");

    assertThat(passwords.matches(OLD, accounts.get(id).passwordHash())).isTrue();
  }

  private OwnAccount inTransactions() {
    var own = new OwnAccount(
        new TestPermissions(currentUser),
        currentUser,
        accounts,
        new ApiTokens(new JdbcTokens(jdbc), BROKEN, clock),
        passwords,
        BROKEN,
        clock);
    var proxied = new ProxyFactory(own);
    proxied.setProxyTargetClass(true);
    TransactionManager transactions = new JdbcTransactionManager(dataSource);
    proxied.addAdvice(
        new TransactionInterceptor(transactions, new AnnotationTransactionAttributeSource()));
    return (OwnAccount) proxied.getProxy();
  }
}
