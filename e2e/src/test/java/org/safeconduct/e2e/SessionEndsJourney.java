package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an officer has on the screen is cleared when the session ends, also without the server,
/// and nothing that is being typed vanishes without a warning. The clocks of browser and server
/// are pushed, each on its own.
class SessionEndsJourney {
  private static final String OFFICER = "duty-officer";
  private static final String TYPED = "Typed and not yet sent";
  private static final String FIELD = "main input:not([type=hidden], [type=radio])";
  private static final String SHOW_AGAIN =
      "() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";

  private final RunningDemo demo = RunningDemo.shared();
  private final OpenBrowser browser = new OpenBrowser();
  private final List<String> complaints = new ArrayList<>();
  private Page desk;
  private KeptSession session;

  @BeforeEach
  void sign_in() {
    desk = signedIn(browser.desk(demo.address()));
  }

  @AfterEach
  void nothing_was_refused_by_the_policy_of_the_pages() {
    browser.close();
    assertThat(complaints).noneMatch(it -> it.contains("Content Security Policy"));
  }

  @Test
  void a_page_that_nobody_uses_is_cleared_when_its_session_ends_and_leads_back() {
    desk.navigate("/people?q=Okoye");
    assertThat(desk.locator("main [name=q]")).hasValue("Okoye");
    session.unusedFor(Duration.ofHours(8));

    push(desk, Duration.ofMinutes(6));

    assertCleared(desk, "Your session has ended");
    OpenBrowser.picture(desk, "session-ended");
    desk.click("main a");
    OpenBrowser.fillIn(desk, OFFICER);
    desk.waitForURL(it -> it.endsWith("/people?q=Okoye"));
  }

  @Test
  void a_clock_of_the_browser_that_runs_ahead_clears_nothing() {
    desk.navigate("/people?q=Okoye");
    var asked = desk.waitForResponse("**/session", () -> push(desk, Duration.ofHours(9)));

    assertThat(asked.status()).isEqualTo(200);
    assertThat(desk.locator("h1")).isVisible();
    assertThat(desk.locator("[data-warns]")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    "en, desk, Minutes left: 2",
    "ar, desk, الدقائق المتبقية: 2",
    "fr, phone, Minutes restantes : 2"
  })
  void whoever_typed_and_went_away_is_warned_and_goes_on(
      String language, String device, String words) {
    var page = device.equals("desk") ? desk : signedIn(browser.phone(demo.address()));
    page.navigate("/people/new?lang=" + language);
    page.locator(FIELD).first().fill(TYPED);
    session.unusedFor(Duration.ofHours(8).minusSeconds(110));
    var before = session.lastUsed();

    push(page, Duration.ofMinutes(6));

    assertThat(page.locator("[data-session-said]")).containsText(words);
    assertThat(page.locator("[data-session-said]")).hasAttribute("role", "status");
    OpenBrowser.picture(page, "session-warning-" + language + "-" + device);
    assertThat(session.lastUsed()).as("asking prolongs nothing").isEqualTo(before);

    page.locator("[data-session-go-on]").press("Enter"); // a pointer on its way goes on already

    assertThat(page.locator("[data-warns]")).hasCount(0);
    assertThat(session.lastUsed()).isAfter(before.plus(Duration.ofHours(7)));
    assertThat(page.locator(FIELD).first()).hasValue(TYPED);
  }

  @Test
  void whoever_does_not_come_back_finds_the_form_cleared() {
    desk.navigate("/people/new");
    desk.locator(FIELD).first().fill(TYPED);
    session.unusedFor(Duration.ofHours(8).minusSeconds(110));
    push(desk, Duration.ofMinutes(6));
    assertThat(desk.locator("[data-warns]")).isVisible();
    session.unusedFor(Duration.ofHours(8));

    push(desk, Duration.ofMinutes(2));

    assertCleared(desk, "Your session has ended");
    assertThat(desk.content()).doesNotContain(TYPED);
  }

  @Test
  void a_session_that_has_lasted_a_day_warns_too_and_offers_nothing_it_cannot_keep() {
    desk.navigate("/people/new");
    session.begun(Duration.ofHours(24).minusSeconds(110));

    push(desk, Duration.ofMinutes(6));

    assertThat(desk.locator("[data-session-said]")).containsText("cannot go on");
    assertThat(desk.locator("[data-session-go-on]")).isHidden();
    desk.waitForResponse("**/session", () -> desk.keyboard().press("Shift"));
    session.begun(Duration.ofHours(24));
    push(desk, Duration.ofMinutes(2));
    assertCleared(desk, "Your session has ended");
  }

  @Test
  void a_live_page_that_nobody_uses_does_not_keep_its_session() {
    desk.navigate("/console");
    session.unusedFor(Duration.ofHours(7));
    var before = session.lastUsed();

    desk.waitForResponse("**/status", () -> push(desk, Duration.ofSeconds(70)));
    desk.waitForResponse("**/status", () -> push(desk, Duration.ofSeconds(70)));

    assertThat(session.lastUsed()).isEqualTo(before);
  }

  @Test
  void without_the_server_a_page_is_cleared_that_nobody_uses() {
    desk.navigate("/people?q=Okoye");
    desk.context().setOffline(true);
    push(desk, Duration.ofHours(8).minusSeconds(60));
    assertThat(desk.locator("[data-session-said]")).containsText("Minutes left: 1");
    assertThat(desk.locator("h1")).isVisible();

    push(desk, Duration.ofMinutes(2));

    assertCleared(desk, "This page was cleared");
    OpenBrowser.picture(desk, "session-away");
  }

  @Test
  void without_the_server_whoever_uses_the_page_keeps_it_for_a_day_at_most() {
    desk.navigate("/people?q=Okoye");
    desk.context().setOffline(true);
    for (int shift = 0; shift < 3; shift++) {
      push(desk, Duration.ofHours(7).plusMinutes(50));
      desk.keyboard().press("Shift");
      assertThat(desk.locator("h1")).isVisible();
      assertThat(desk.locator("[data-warns]")).hasCount(0);
    }

    push(desk, Duration.ofMinutes(29));
    assertThat(desk.locator("[data-session-said]")).containsText("cannot go on");
    desk.keyboard().press("Shift");
    push(desk, Duration.ofMinutes(2));

    assertCleared(desk, "This page was cleared");
  }

  @Test
  void tabs_of_one_browser_go_on_together_and_are_cleared_together() {
    desk.navigate("/people/new");
    var other = OpenBrowser.tab(desk);
    other.clock().install();
    other.navigate("/people?q=Okoye");
    session.unusedFor(Duration.ofHours(8).minusSeconds(110));
    push(desk, Duration.ofMinutes(6));
    assertThat(desk.locator("[data-warns]")).isVisible();
    assertThat(other.locator("[data-warns]")).isVisible();

    other.keyboard().press("Shift");
    assertThat(desk.locator("[data-warns]")).hasCount(0);

    signOut(other);
    other.waitForURL(it -> it.endsWith("/sign-in?out"));
    assertCleared(desk, "You signed out");
    assertThat(session.hasEnded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"en, The server does not know yet", "ar, لا يعلم الخادم بعد"})
  void signing_out_without_the_server_clears_every_tab_and_is_told_it_later(
      String language, String words) {
    desk.navigate("/people?q=Okoye&lang=" + language);
    var other = OpenBrowser.tab(desk);
    other.navigate("/people/new");
    desk.context().setOffline(true);

    signOut(desk);

    assertCleared(desk, words);
    assertThat(desk.locator("main")).containsText("Z");
    assertThat(desk.locator("main")).not().containsText("{0}");
    OpenBrowser.picture(desk, "session-stranded-" + language);
    assertThat(other.locator("form[action$='/sign-out']")).hasCount(0);
    assertThat(session.hasEnded()).isFalse();

    desk.context().setOffline(false);
    push(desk, Duration.ofMinutes(1));
    assertThat(desk.locator("[data-over=out]")).isVisible();
    assertThat(session.hasEnded()).isTrue();
  }

  @Test
  void a_page_that_the_browser_kept_is_shown_again_only_if_its_session_holds() {
    desk.navigate("/people?q=Okoye");
    desk.evaluate(SHOW_AGAIN);
    assertThat(desk.locator("h1")).isVisible();
    session.unusedFor(Duration.ofHours(8));

    desk.evaluate(SHOW_AGAIN);

    assertCleared(desk, "Your session has ended");
  }

  @Test
  void a_page_that_the_browser_kept_is_not_shown_while_nobody_vouches_for_it() {
    desk.navigate("/people?q=Okoye");
    desk.context().setOffline(true);

    desk.evaluate(SHOW_AGAIN);

    assertCleared(desk, "This page was cleared");
  }

  private Page signedIn(Page page) {
    page.onConsoleMessage(it -> {
      if (it.type().equals("error")) complaints.add(it.text());
    });
    page.clock().install();
    OpenBrowser.signIn(page, OFFICER, "/account");
    session = KeptSession.newest(demo.data(), OFFICER);
    return page;
  }

  private static void push(Page page, Duration by) {
    page.clock().fastForward(by.toMillis());
  }

  private static void signOut(Page page) {
    page.locator("details.menu-end summary").click();
    page.click("form[action$='/sign-out'] button");
  }

  private static void assertCleared(Page page, String title) {
    assertThat(page.locator("h1")).containsText(title);
    assertThat(page.locator("body > *")).hasCount(1);
    assertThat(page.locator("table, form, [data-session]")).hasCount(0);
    assertThat(page.title()).contains(title);
    assertThat(page.locator("main")).not().containsText("Okoye");
  }
}
