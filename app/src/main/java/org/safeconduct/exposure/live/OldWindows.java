package org.safeconduct.exposure.live;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long it stays known when and for what people let their position be taken: as long as the
/// positions.
@Configuration
class OldWindows {
  private static final String DUE = """
      select w.id::text as id, w.person, s.organisation, null::uuid as matter, w.ends as at
      from exposure.live_window w left join people.subject s on s.person = w.person
      where w.ends < :latest
      """;

  @Bean
  RetentionRule oldWindowsRule() {
    return new RetentionRule(
        "exposure.live-window",
        "whereabouts-kept-days",
        DUE,
        RetentionRule.lock("exposure.live_window", "uuid"),
        List.of("delete from exposure.live_window where id = any(:ids::uuid[])"));
  }
}
