package org.safeconduct.people;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What keeping the register true holds about a person.
@Configuration
class HeldByUpkeep {
  private static final String DIRECTORY = """
      select user_name, external_id, created_at, changed_at, deleted_at
      from people.provisioned where person = :person
      """;

  private static final String CONFIRMED = """
      select country, station, details::text as details, confirmed_at
      from people.confirmed_person where person = :person order by confirmed_at
      """;

  private static final String DUPLICATE = """
      select reasons, found_at, found_by, state, decided_by, decided_at, note
      from people.duplicate where person = :person or other = :person order by found_at
      """;

  private static final String REQUEST = """
      select note, asked_by, asked_at, answer, settled_by, settled_at
      from people.duplicate_request where person = :person order by asked_at
      """;

  private static final String INVITATION = """
      select purpose, name, email, language, invited_by, invited_at, state, answered_at, decided_by, decided_at
      from people.invitation where person = :person order by invited_at
      """;

  private static final String CHANGE = """
      select at, changes from people.file_change where person = :person order by at
      """;

  @Bean
  Holdings upkeepHoldings() {
    return new Holdings(Map.of(
        "people.directory", DIRECTORY,
        "people.confirmed", CONFIRMED,
        "people.duplicate", DUPLICATE,
        "people.duplicate-request", REQUEST,
        "people.invitation", INVITATION,
        "people.file-change", CHANGE));
  }
}
