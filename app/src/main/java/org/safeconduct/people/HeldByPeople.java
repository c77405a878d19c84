package org.safeconduct.people;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the register holds about a person.
@Configuration
class HeldByPeople {
  private static final String PERSON = """
      select o.name as organisation, p.number, p.given_name, p.family_name, p.category, p.language,
          p.more_languages, p.contract, p.contract_from, p.contract_until, p.seconding_state, p.clearance,
          p.clearance_until, p.head_of_household, p.relation, p.recognised, p.zone, u.name as unit,
          p.left_at, p.recorded_at, p.source
      from people.person p join people.organisation o on o.id = p.organisation
          left join people.unit u on u.id = p.unit
      where p.id = :person
      """;

  private static final String DEPENDANT = """
      select d.given_name, d.family_name, d.relation, d.recognised, d.left_at
      from people.person d where d.head_of_household = :person order by d.family_name, d.given_name
      """;

  private static final String CHANNEL = """
      select kind, value, preference, verified_at, verified_by, verified_how
      from people.channel where person = :person order by preference
      """;

  private static final String STATION = """
      select kind, place_label, country, region, longitude, latitude, precision, starts, ends, withdrawn,
          recorded_at, recorded_by, source
      from people.station where person = :person order by starts, id, version
      """;

  private static final String PRESENCE = """
      select kind, place_label, country, region, longitude, latitude, precision, starts, ends, withdrawn,
          recorded_at, recorded_by, source
      from people.presence where person = :person order by starts, id, version
      """;

  private static final String COURSE = """
      select course, taken_on, valid_until, title, given_by, place, country, recorded_at, recorded_by,
          withdrawn_at, withdrawn_by, withdrawal_reason
      from people.course_taken where person = :person order by taken_on, id
      """;

  private static final String CONTACT = """
      select name, relation, language, phone, other_phone, email, recorded_at
      from people.emergency_contact where person = :person order by position
      """;

  private static final String PROPOSAL = """
      select kind, wanted, proposed_by, proposed_at, state, decided_by, decided_at, reason
      from people.proposal where person = :person order by proposed_at
      """;

  private static final String SEALED = """
      select field, recorded_at from people.restricted_field where person = :person order by field
      """;

  private static final String COPY = """
      select asked_at, asked_by, reason, done_at, fetched_at
      from people.data_copy where person = :person and not platform.is_withheld(person, asker)
      order by asked_at
      """;

  @Bean
  Holdings peopleHoldings() {
    return new Holdings(Map.of(
        "people.person", PERSON,
        "people.dependant", DEPENDANT,
        "people.channel", CHANNEL,
        "people.station", STATION,
        "people.presence", PRESENCE,
        "people.course", COURSE,
        "people.contact", CONTACT,
        "people.proposal", PROPOSAL,
        "people.sealed", SEALED,
        "people.copy", COPY));
  }
}
