package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;

class SignInJourneyTest extends JourneyTest {
  @Test
  void an_officer_signs_in_and_out() {
    var username = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var browser = browser();
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");

    var target = browser.signIn(username.toUpperCase(Locale.ROOT), PASSWORD);

    assertThat(target).isEqualTo("/account");
    assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    assertThat(browser.location(browser.post("/sign-out", Map.of()))).isEqualTo("/sign-in?out");
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
  }
}
