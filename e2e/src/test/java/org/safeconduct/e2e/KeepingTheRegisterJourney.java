package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A security adviser goes from what waits to the register, to a person and to the zones; and a
/// traveller sends where she is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingTheRegisterJourney {
  private static final String WIDER_THAN_THE_SCREEN =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private final OpenBrowser browser = new OpenBrowser();
  private Page adviser;

  @BeforeAll
  void start() {
    adviser = browser.desk(RunningDemo.shared().address());
    OpenBrowser.signIn(adviser, "security-adviser");
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"ar, rtl, -ar", "en, ltr, ''"})
  void the_adviser_finds_what_waits_the_people_and_the_zones(
      String language, String direction, String suffix) {
    adviser.navigate("/?lang=" + language);
    assertThat(adviser.locator("html")).hasAttribute("dir", direction);
    assertThat(adviser.locator("#decisions li").first()).isVisible();
    OpenBrowser.picture(adviser, "inbox" + suffix);

    adviser.navigate("/people");
    show("register" + suffix);
    adviser.locator("tbody th a").first().click();
    assertThat(adviser.locator("dl.facts").first()).isVisible();
    show("person" + suffix);

    adviser.navigate("/network/zones");
    show("zones" + suffix);
  }

  @Test
  void the_tools_for_drawing_a_zone_lie_above_the_map_and_fit_on_a_phone() {
    adviser.navigate("/network/zones/new?lang=en");
    var tools = adviser.locator(".map-tools").boundingBox();
    var map = adviser.locator("#draw-map").boundingBox();
    assertThat(tools.width).isGreaterThan(map.width * 0.9);
    assertThat(tools.y + tools.height).isLessThanOrEqualTo(map.y);

    var phone = browser.phone(RunningDemo.shared().address());
    OpenBrowser.signIn(phone, "security-adviser");
    phone.navigate("/network/zones/new?lang=ar");
    assertThat(phone.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(false);
  }

  @Test
  void a_traveller_sends_where_she_is_and_is_told_when_the_browser_refuses() {
    var complaints = new ArrayList<String>();
    var phone = browser.phone(RunningDemo.shared().address());
    phone.onConsoleMessage(it -> complaints.add(it.text()));
    OpenBrowser.signIn(phone, "traveller");
    phone.navigate("/me/live");
    var until = LocalDateTime.now(ZoneOffset.UTC).plusHours(2).withSecond(0).withNano(0);
    phone.fill("#until", until.toString());
    phone.fill("#purpose", "Road to Garissa");
    phone.click("form[action$='/me/live'] button");
    assertThat(phone.locator(".notice-success")).isVisible();

    var said = phone.locator("[data-position-said]");
    phone.click("[data-position-send]");
    assertThat(said).containsText("this browser may not tell where you are");

    var context = phone.context();
    context.setGeolocation(new Geolocation(-0.4532, 39.6461).setAccuracy(12));
    context.grantPermissions(List.of("geolocation"));
    phone.click("[data-position-send]");
    assertThat(said).containsText("exact to about 12 m");
    assertThat(phone.locator("#sent tbody")).containsText("-0.4532, 39.6461");

    context.setOffline(true);
    phone.click("[data-position-send]");
    assertThat(said).containsText("Waiting: 1");
    context.setOffline(false);
    assertThat(said).containsText("exact to about 12 m");
    assertThat(phone.locator("#sent td:has-text('12 m')")).hasCount(2);
    assertThat(phone.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(false);
    OpenBrowser.picture(phone, "live-position");
    assertThat(complaints).noneMatch(it -> it.contains("Content Security Policy"));
  }

  @Test
  void the_adviser_draws_a_zone_with_the_mouse() {
    adviser.navigate("/network/zones/new?lang=en");
    adviser.fill("#code", "BY-HAND");
    adviser.fill("#name", "Drawn by hand");
    OpenBrowser.drawWithTheMouse(adviser, 0.05, 0.75); // the southern Pacific, where nobody lives
    assertThat((String) adviser.evaluate("document.querySelector('[data-map-draw]').value"))
        .contains("Polygon");
    adviser.click("main form button.button-primary");

    assertThat(adviser.locator("h1")).containsText("Drawn by hand");
    OpenBrowser.awaitMaps(adviser);
  }

  private void show(String name) {
    assertThat(adviser.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(false);
    OpenBrowser.picture(adviser, name);
  }
}
