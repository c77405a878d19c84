package org.safeconduct.notifications;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long messages are kept, but for those of headcounts, which are part of their record.
@Configuration
class OldMessages {
  private static final String DUE = """
      select m.id::text as id, m.person, m.organisation, null::uuid as matter, m.since as at
      from notifications.message m join notifications.question q on q.id = m.question
      where m.since < :latest and m.state <> 'QUEUED' and q.purpose in ('DIGEST', 'ALERT')
      """;

  @Bean
  RetentionRule oldMessagesRule() {
    return new RetentionRule(
        "notifications.message",
        "messages-kept-days",
        DUE,
        RetentionRule.lock("notifications.message", "uuid"),
        List.of("""
            delete from notifications.message where id = any(:ids::uuid[])
            """));
  }
}
