package org.safeconduct.platform.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.JourneyTest;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class LayoutTest extends JourneyTest {
  @Autowired
  WebApplicationContext context;

  private MockMvc browser;

  @BeforeEach
  void open() {
    browser =
        MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  @Test
  void a_page_shows_only_what_the_duties_allow() throws Exception {
    assertThat(page(get("/help"), Duty.SEE_CONSOLE, Duty.READ_ALERTS))
        .contains("href=\"/alerts\"", "A. Rossi", "role=\"search\"")
        .doesNotContain("href=\"/people\"", "href=\"/audit\"");
    assertThat(page(get("/help"), Duty.READ_AUDIT))
        .contains("href=\"/audit\"")
        .doesNotContain("href=\"/alerts\"", "status-bar");
  }

  @Test
  void a_page_speaks_the_language_that_was_chosen_and_arabic_runs_right_to_left() throws Exception {
    assertThat(page(get("/help?lang=ar"), Duty.SEE_CONSOLE))
        .contains("lang=\"ar\"", "dir=\"rtl\"", "المساعدة والاختصارات");
    assertThat(page(get("/help").header("Accept-Language", "fr-CH,de;q=0.8"), Duty.SEE_CONSOLE))
        .contains("lang=\"fr\"", "dir=\"ltr\"", "Aide et raccourcis");
    assertThat(page(get("/help?lang=%27%3B"), Duty.SEE_CONSOLE)).contains("lang=\"en\"");
  }

  @Test
  void text_mode_asks_for_no_font_and_no_script() throws Exception {
    var wish = new Cookie("display", "dark-text-nokeys");
    assertThat(page(get("/help").cookie(wish), Duty.SEE_CONSOLE))
        .contains("data-theme=\"dark\"")
        .doesNotContain("<script", "fonts.css");
    assertThat(page(get("/help").header("Save-Data", "on"), Duty.SEE_CONSOLE))
        .doesNotContain("<script", "fonts.css");
    assertThat(page(get("/help"), Duty.SEE_CONSOLE)).contains("fonts.css", "<script");
  }

  @Test
  void no_page_holds_a_script_or_a_style_of_its_own() throws Exception {
    assertThat(page(get("/help"), Duty.values()))
        .doesNotContain("style=\"", "<style", "onclick", "javascript:")
        .doesNotContainPattern("<script(?![^>]*src=)");
  }

  private String page(MockHttpServletRequestBuilder request, Duty... duties) throws Exception {
    var rossi =
        new Actor.Account(UUID.randomUUID(), null, "A. Rossi", Set.of(duties), Scope.EVERYBODY);
    var signedIn = UsernamePasswordAuthenticationToken.authenticated(rossi, null, Set.of());
    return browser
        .perform(request.with(authentication(signedIn)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
