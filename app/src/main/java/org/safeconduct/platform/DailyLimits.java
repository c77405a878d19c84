package org.safeconduct.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often something may be done within 24 hours, counted in the audit trail, so that it holds
/// on every node and after a restart. What programs do counts for the account whose token they
/// hold; jobs are not counted. Whoever asks in a transaction and then does it lets others who ask
/// the same wait until it is done: two requests at once do not both count one less.
@Component
public class DailyLimits {
  private static final Duration DAY = Duration.ofHours(24);

  private static final String BY = """
      select count(*) from (
          select from platform.audit_entry
          where actor_id = any(array(
                  select cast(:account as uuid)
                  union all select id from access.api_token where account = :account))
            and deed = :deed and at > :since
          limit :most) done
      """;

  private static final String ABOUT = """
      select count(*) from (
          select from platform.audit_entry
          where subject = :subject and deed = :deed and at > :since
          limit :most) done
      """;

  private static final String TAKE_TURNS =
      "select pg_advisory_xact_lock(hashtext(:deed), hashtext(:whose))";

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;
  private final Clock clock;

  /// @param clock tells when the last 24 hours began
  public DailyLimits(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// Whether the actor has done it as often as one may.
  ///
  /// @param deed as the audit trail calls it, such as `people.invitation-made`
  /// @param most how often within 24 hours
  public boolean isReached(String deed, int most) {
    var account = account();
    if (account == null) return false;
    takeTurns(deed, account);
    return jdbc.sql(BY)
            .param("account", account)
            .param("deed", deed)
            .param("since", since())
            .param("most", most)
            .query(Long.class)
            .single()
        >= most;
  }

  /// Whether it was done to somebody as often as it may be, whoever did it.
  ///
  /// @param subject the id of what it was done to
  public boolean isReachedFor(UUID subject, String deed, int most) {
    takeTurns(deed, subject);
    return jdbc.sql(ABOUT)
            .param("subject", subject.toString())
            .param("deed", deed)
            .param("since", since())
            .param("most", most)
            .query(Long.class)
            .single()
        >= most;
  }

  private void takeTurns(String deed, UUID whose) {
    jdbc.sql(TAKE_TURNS).param("deed", deed).param("whose", whose.toString()).query(row -> {});
  }

  private OffsetDateTime since() {
    return clock.instant().minus(DAY).atOffset(ZoneOffset.UTC);
  }

  private @Nullable UUID account() {
    return switch (currentUser.actor()) {
      case Actor.Account it -> it.account();
      case Actor.ApiToken it -> it.account();
      case Actor.AnswerLink _, Actor.SystemJob _ -> null;
    };
  }
}
