package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A security adviser goes from what waits to the register, to a person and to the zones.
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
    assertThat(adviser.locator("dl.facts")).isVisible();
    show("person" + suffix);

    adviser.navigate("/network/zones");
    show("zones" + suffix);
  }

  private void show(String name) {
    assertThat(adviser.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(false);
    OpenBrowser.picture(adviser, name);
  }
}
