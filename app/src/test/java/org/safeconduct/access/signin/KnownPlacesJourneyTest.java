package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Credentials;
import org.safeconduct.access.Role;
import org.safeconduct.access.sessions.KnownPlaces;
import org.springframework.beans.factory.annotation.Autowired;

/// Where an account was signed in before.
class KnownPlacesJourneyTest extends JourneyTest {
  private static final String FAR_AWAY = "203.0.113.7";

  @Autowired
  KnownPlaces places;

  @Test
  void an_account_is_known_on_its_networks_and_by_its_browsers() {
    var amina = newAccount(Assignment.of(Role.DUTY_OFFICER));
    var bela = newAccount(Assignment.of(Role.DUTY_OFFICER));
    assertThat(known(amina, "127.0.0.1", null)).isFalse();
    var browser = browser();

    browser.signIn(amina, PASSWORD);

    var device = browser.cookie("known-device").orElseThrow();
    assertThat(known(amina.toUpperCase(Locale.ROOT), "127.0.0.1", null)).isTrue();
    assertThat(known(amina, FAR_AWAY, device)).isTrue();
    assertThat(known(amina, FAR_AWAY, device + "x")).isFalse();
    assertThat(known(amina, FAR_AWAY, null)).isFalse();
    assertThat(known(bela, "127.0.0.1", device)).isFalse();
    browser.get("/account");
    browser.post("/sign-out", Map.of());
    browser.signIn(bela, PASSWORD);
    assertThat(browser.cookie("known-device")).hasValue(device);
    assertThat(known(bela, FAR_AWAY, device)).isTrue();
    assertThat(jdbc.sql("select count(*) from access.known_device d where d::text like :secret")
            .param("secret", "%" + device + "%")
            .query(Integer.class)
            .single())
        .isZero();
    jdbc.sql("update access.known_device set last_used_at = now() - interval '91 days'")
        .update();
    assertThat(known(amina, FAR_AWAY, device)).isFalse();
  }

  private boolean known(String username, String address, String device) {
    return currentUser.callAs(Credentials.DOOR, () -> places.knows(username, address, device));
  }
}
