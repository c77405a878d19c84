package org.safeconduct.governance.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Role;

class RoundFormJourneyTest extends JourneyTest {
  private static final String FORM = "/network/consultations/new";

  @Test
  void a_round_that_asks_nobody_is_refused_in_words_about_organisations() {
    var adviser = signedIn(Role.SECURITY_ADVISER);
    adviser.get(FORM);
    var tomorrow = Instant.now()
        .plus(Duration.ofDays(1))
        .atOffset(ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MINUTES)
        .toLocalDateTime();

    var ofNobody = adviser.post(
        FORM,
        Map.of(
            "title", "T",
            "question", "Q?",
            "silence", "NOTHING",
            "deadline", tomorrow.toString()));

    assertThat(ofNobody.statusCode()).isEqualTo(422);
    assertThat(ofNobody.body())
        .contains("Choose at least one organisation to be asked.")
        .doesNotContain("This post is for an organisation");
  }
}
