package org.safeconduct.governance;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the network holds about a person.
@Configuration
class HeldByNetwork {
  private static final String APPOINTMENT = """
      select post, starts, ends, country, area, letter, letter_date, appointed_by, ended_at, end_reason,
          withdrawn, version, recorded_at, recorded_by
      from governance.appointment_version where person = :person order by starts, id, version
      """;

  private static final String NOMINATION = """
      select n.post, s.state, s.reason, s.training_due, s.trained_on, s.by, s.at
      from governance.nomination n join governance.nomination_step s on s.nomination = n.id
      where n.person = :person order by s.at, s.number
      """;

  private static final String TRAINING = """
      select course, title, trained_on, valid_until, trained_by, recorded_at, recorded_by, withdrawn_at,
          withdrawn_by, withdrawal_reason
      from governance.training where person = :person order by recorded_at
      """;

  private static final String DELEGATION = """
      select authority, from_seat, countries, max_risk, max_usd, starts, ends, letter, recorded_at, recorded_by
      from governance.delegation where to_person = :person order by starts
      """;

  private static final String DECISION = """
      select authority, seat, subject, at from governance.authority_use where person = :person order by at
      """;

  private static final String HANDOVER = """
      select by, at from governance.handover_acknowledgement where person = :person order by at
      """;

  private static final String MEETING = """
      select meeting, seat, function, capacity, presence
      from governance.meeting_attendee where person = :person
      """;

  private static final String REPLY = """
      select consultation, stance, words, capacity, by, at
      from governance.consultation_reply where person = :person order by at
      """;

  private static final String ADOPTION = """
      select consultation, position, seat, at
      from governance.consultation_adoption where person = :person order by at
      """;

  @Bean
  Holdings governanceHoldings() {
    return new Holdings(Map.of(
        "governance.meeting", MEETING,
        "governance.reply", REPLY,
        "governance.adoption", ADOPTION,
        "governance.appointment", APPOINTMENT,
        "governance.nomination", NOMINATION,
        "governance.training", TRAINING,
        "governance.delegation", DELEGATION,
        "governance.decision", DECISION,
        "governance.handover", HANDOVER));
  }
}
