package org.safeconduct.travel;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long a trip is kept after its last leg.
@Configuration
class OldTrips {
  private static final String DUE = """
      select t.id::text as id, t.person, s.organisation, null::uuid as matter, l.ends as at
      from travel.trip t
          join lateral (select max(ends) as ends from travel.leg where trip = t.id) l on l.ends < :latest
          left join people.subject s on s.person = t.person
      """;

  @Bean
  RetentionRule oldTripsRule() {
    return new RetentionRule(
        "travel.trip",
        "trips-kept-days",
        DUE,
        RetentionRule.lock("travel.trip", "uuid"),
        List.of("""
            insert into travel.change (person)
            select distinct person from travel.trip where id = any(:ids::uuid[])
            """, """
            delete from travel.leg where trip = any(:ids::uuid[])
            """, """
            delete from travel.trip where id = any(:ids::uuid[])
            """));
  }
}
