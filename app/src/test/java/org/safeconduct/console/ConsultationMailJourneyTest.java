package org.safeconduct.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.governance.NetworkJourney;
import org.safeconduct.people.PersonId;

/// Whoever speaks for an organisation that is asked hears of it without looking.
class ConsultationMailJourneyTest extends NetworkJourney {
  @Test
  void whoever_speaks_for_an_organisation_is_told_that_it_is_asked_and_that_it_no_longer_is() {
    var ana = person("Ana");
    var ben = person("Ben");
    appoint(ana, "SECURITY_FOCAL_POINT");

    adviser.get("/network/consultations/new");
    var deadline = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(2)).toString();
    var round = location(adviser.post(
        "/network/consultations/new",
        Map.of(
            "title",
            "Movement by night",
            "question",
            "Shall we stay at home?",
            "silence",
            "NOTHING",
            "deadline",
            deadline.substring(0, 16),
            "asked",
            organisation.toString())));

    await(() -> !MAIL.mailsTo(address(ana)).isEmpty());
    assertThat(MAIL.mailsTo(address(ana)).getFirst().text())
        .contains("Your organisation is asked", round, deadline.substring(0, 10))
        .doesNotContain("Movement", "stay at home");

    adviser.get(round);
    adviser.post(round + "/withdrawal", Map.of("version", "1", "reason", "Asked by mistake"));

    await(() -> MAIL.mailsTo(address(ana)).size() == 2);
    assertThat(MAIL.mailsTo(address(ana)).getLast().text()).contains("nothing more has to be");
    assertThat(MAIL.mailsTo(address(ben))).isEmpty();
  }

  private void appoint(PersonId person, String post) {
    jdbc.sql("""
            insert into governance.appointment (id, person, post, organisation, starts, ends)
            values (:id, :person, :post, :organisation,
                now() - interval '1 day', now() + interval '90 days')
            """)
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("post", post)
        .param("organisation", organisation.value())
        .update();
  }
}
