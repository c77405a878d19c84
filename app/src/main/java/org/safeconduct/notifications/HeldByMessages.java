package org.safeconduct.notifications;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a person was written.
@Configuration
class HeldByMessages {
  private static final String MESSAGE = """
      select q.purpose, w.subject, w.body, m.round, m.channel, m.address, m.state, m.reason, m.queued_at,
          m.handed_over_at, m.answered_at
      from notifications.message m join notifications.question q on q.id = m.question
          join notifications.wording w on w.question = m.question and w.round = m.round and w.language = m.language
      where m.person = :person order by m.queued_at
      """;

  @Bean
  Holdings notificationsHoldings() {
    return new Holdings(Map.of("notifications.message", MESSAGE));
  }
}
