package org.safeconduct.platform;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long it is remembered which program asked for what with which key, see [RequestKeys].
@Configuration
class OldRequestKeys {
  private static final String DUE = """
      select r.id::text as id, s.person, s.organisation, null::uuid as matter, r.at
      from platform.request_key r left join people.subject s on s.person = r.made
      where r.at < :latest
      """;

  @Bean
  RetentionRule oldRequestKeysRule() {
    return new RetentionRule(
        "platform.request", "requests-kept-days", DUE, RetentionRule.NEVER_CHANGED, List.of("""
            delete from platform.request_key where id = any(cast(:ids as bigint[]))
            """));
  }
}
