package org.safeconduct.crisis.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.asking.AskingFixture;
import org.safeconduct.crisis.opening.Preparation.Hindrance;
import org.safeconduct.notifications.MessengerFixture;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.springframework.mock.env.MockEnvironment;

class HindrancesTest {
  private static final Actor OFFICER =
      new Actor.SystemJob("officer", java.util.Set.of(Duty.RUN_HEADCOUNT));

  private final CurrentUser currentUser = new CurrentUser();

  @Test
  void
      a_server_that_can_neither_write_nor_be_answered_says_both_before_anybody_fills_anything_in() {
    var nowhere =
        AskingFixture.address(new MockEnvironment().withProperty("safeconduct.mode", "serve"));
    var mail = MessengerFixture.noMailServer(currentUser, Clock.systemUTC());

    assertThat(currentUser.callAs(OFFICER, () -> new Hindrances(mail, nowhere).now()))
        .containsExactly(Hindrance.NO_MAIL_SERVER, Hindrance.NO_ADDRESS);
  }

  @Test
  void each_has_words_in_every_language() {
    var words = AskingFixture.bundle();
    for (var hindrance : Hindrance.values())
      for (var language : new String[] {"en", "fr", "ar"})
        assertThat(words.getMessage(
                "crisis.prepare.hindrance." + hindrance, null, Locale.forLanguageTag(language)))
            .isNotBlank();
  }
}
