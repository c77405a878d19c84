package org.safeconduct.profiles;

import java.time.Clock;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The profiles of the program in a test database.
public final class ProfilesFixture {
  private ProfilesFixture() {}

  /// What profiles say, of those that were published.
  public static Vocabulary vocabulary(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    return new Vocabulary(
        new TestPermissions(currentUser),
        new TermBook(new JdbcEditions(jdbc), new JdbcChoices(jdbc), clock, "unsms-2026.1"));
  }

  /// As after the first start: the latest edition of `unsms` holds.
  public static Profiles profiles(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    var editions = new JdbcEditions(jdbc);
    publish(jdbc, clock);
    return new Profiles(
        new TestPermissions(currentUser),
        editions,
        new JdbcChoices(jdbc),
        currentUser,
        (_, _, _) -> {},
        clock,
        shortenings(jdbc, currentUser, clock),
        "unsms-2026.1");
  }

  static void publish(JdbcClient jdbc, Clock clock) {
    new PublishEditions(
            new JdbcEditions(jdbc),
            new JdbcChoices(jdbc),
            TransactionOperations.withoutTransaction(),
            clock,
            "")
        .publish();
  }

  static Shortenings shortenings(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    return new Shortenings(
        new TestPermissions(currentUser),
        new JdbcShortenings(jdbc),
        currentUser,
        (_, _, _) -> {},
        clock);
  }
}
