package org.safeconduct.platform.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.access.Role.ADMINISTRATOR;
import static org.safeconduct.access.Role.AUDITOR;
import static org.safeconduct.access.Role.DUTY_OFFICER;
import static org.safeconduct.access.Role.TRAVELLER;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.TestBrowser;

class LayoutTest extends JourneyTest {
  private static final String CLEARING = "<script type=\"module\" src=\"/js/session-";

  @Test
  void a_page_shows_only_what_the_duties_allow() {
    assertThat(help(signedIn(DUTY_OFFICER)))
        .contains("href=\"/alerts\"", "href=\"/people\"", "Amina Okoye", "role=\"search\"")
        .doesNotContain("href=\"/audit\"", "href=\"/self-check\"");
    assertThat(help(signedIn(AUDITOR)))
        .contains("href=\"/audit\"")
        .doesNotContain("href=\"/people\"");
    assertThat(help(signedIn(ADMINISTRATOR))).contains("href=\"/self-check\"");
    assertThat(help(signedIn(TRAVELLER))).doesNotContain("status-bar", "role=\"search\"");
  }

  @Test
  void a_page_speaks_the_language_that_was_chosen_and_arabic_runs_right_to_left() {
    var browser = signedIn(DUTY_OFFICER);

    assertThat(browser.get("/help?lang=ar").body())
        .contains("lang=\"ar\"", "dir=\"rtl\"", "المساعدة والاختصارات");
    assertThat(browser.get("/help?lang=fr").body())
        .contains("lang=\"fr\"", "dir=\"ltr\"", "Aide et raccourcis");
  }

  @Test
  void a_page_names_its_files_by_what_is_in_them() {
    assertThat(help(signedIn(DUTY_OFFICER)))
        .containsPattern("/css/base-[0-9a-f]{32}\\.css\"")
        .containsPattern("/vendor/icons-[0-9a-f]{32}\\.svg#")
        .contains("href=\"/alerts\"");
  }

  @Test
  void text_mode_asks_for_no_font_and_for_the_script_alone_that_clears_the_page() {
    var browser = signedIn(DUTY_OFFICER);

    assertThat(help(browser)).contains("/vendor/fonts/", "<script");
    assertThat(browser.get("/help", "Save-Data", "on").body())
        .containsOnlyOnce("<script")
        .containsPattern(CLEARING)
        .doesNotContain("/vendor/fonts/");
    browser.post("/display", Map.of("theme", "dark", "mode", "text", "back", "/help"));
    assertThat(help(browser))
        .contains("data-theme=\"dark\"")
        .containsOnlyOnce("<script")
        .containsPattern(CLEARING)
        .doesNotContain("/vendor/fonts/");
  }

  @Test
  void a_wish_for_colours_leads_back_to_our_own_page_only() {
    var browser = signedIn(DUTY_OFFICER);
    browser.get("/help");

    assertThat(browser.location(browser.post("/display", Map.of("back", "/help?a=b"))))
        .isEqualTo("/help?a=b");
    assertThat(browser.location(browser.post("/display", Map.of("back", "//elsewhere.example"))))
        .isEqualTo("/");
  }

  @Test
  void no_page_holds_a_script_or_a_style_of_its_own() {
    assertThat(help(signedIn(DUTY_OFFICER)))
        .doesNotContain("style=\"", "<style", "onclick", "javascript:")
        .doesNotContainPattern("<script(?![^>]*src=)");
  }

  private static String help(TestBrowser browser) {
    return browser.get("/help").body();
  }
}
