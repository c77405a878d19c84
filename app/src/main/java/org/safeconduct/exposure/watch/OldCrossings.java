package org.safeconduct.exposure.watch;

import java.util.List;
import org.safeconduct.platform.HoldReach;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// How long it stays known who came to an alert or left it, and whose itinerary met one. Who is at
/// an alert in force stays known, so that nobody seems to come again, and so do plans still ahead.
/// A hold on an alert concerns everybody who was noticed there.
@Configuration
class OldCrossings {
  private static final String CROSSINGS = """
      select c.position::text as id, c.person, s.organisation, c.alert as matter, c.noticed_at as at
      from exposure.crossing c left join people.subject s on s.person = c.person
      where c.noticed_at < :latest
        and (c.after is null or c.alert not in (select alerts.in_force(:now)) or exists (
            select from exposure.crossing newer
            where newer.alert = c.alert and newer.person = c.person and newer.position > c.position))
      """;

  private static final String FORESEEN = """
      select f.position::text as id, f.person, s.organisation, f.alert as matter, f.noticed_at as at
      from exposure.foreseen f left join people.subject s on s.person = f.person
      where f.noticed_at < :latest
        and (f.after is null or f.ends < :latest or f.alert not in (select alerts.in_force(:now)) or exists (
            select from exposure.foreseen newer
            where newer.person = f.person and newer.alert = f.alert and newer.plan = f.plan
              and newer.position > f.position))
      """;

  private static final String NOTICED = """
      select c.person from exposure.crossing c where c.alert in (select id from %1$s)
      union
      select f.person from exposure.foreseen f where f.alert in (select id from %1$s)
      """;

  @Bean
  @Order(HoldReach.CONCERNED)
  HoldReach noticed() {
    return new HoldReach(NOTICED);
  }

  @Bean
  RetentionRule oldCrossingsRule() {
    return rule("exposure.crossing", CROSSINGS);
  }

  @Bean
  RetentionRule oldForeseenRule() {
    return rule("exposure.foreseen", FORESEEN);
  }

  private static RetentionRule rule(String table, String due) {
    return new RetentionRule(
        table,
        "whereabouts-kept-days",
        due,
        RetentionRule.NEVER_CHANGED,
        List.of("delete from " + table + " where position = any(cast(:ids as bigint[]))"));
  }
}
