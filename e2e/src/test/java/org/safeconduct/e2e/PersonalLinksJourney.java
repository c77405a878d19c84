package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A personal link in a browser that runs scripts, and in one that does not: the secret stays
/// behind the `#` in the address, whatever is done on the page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalLinksJourney {
  private final OpenBrowser browser = new OpenBrowser();
  private final String title = "Links " + UUID.randomUUID().toString().substring(0, 8);
  private RunningDemo demo;
  private List<String> links;

  @BeforeAll
  void open_an_exercise() {
    demo = RunningDemo.shared();
    var officer = browser.desk(demo.address());
    OpenBrowser.signIn(officer, "duty-officer");
    officer.navigate("/headcounts/new");
    officer.fill("#place", "Addis Ababa");
    officer.fill("#km", "40");
    officer.click("form[action='/headcounts/prepare'] button.button-primary >> nth=0");
    officer.fill("#title", title);
    officer.check("input[name=exercise]");
    officer.click("button.button-danger");
    assertThat(officer.locator("#numbers")).isVisible();
    links = new MailBox(officer).links(title, 2);
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @Test
  void a_link_stays_whole_when_it_is_opened_read_in_another_language_answered_and_opened_again() {
    var phone = browser.phone(demo.address());
    OpenBrowser.follow(phone, links.getFirst());
    assertThat(phone).hasURL(Pattern.compile(".*/a" + secret(links.getFirst())));

    choose(phone, "العربية", "ar");
    choose(phone, "English", "en");
    answer(phone);
    assertThat(phone).hasURL(inEnglish(links.getFirst()));
    phone.reload();

    assertThat(phone.locator("fieldset").first()).isVisible();
    assertThat(phone.locator(".told")).hasCount(0);
    assertThat(phone.locator("main")).containsText("You answered before");
    assertThat(phone).hasURL(inEnglish(links.getFirst()));
  }

  @Test
  void another_link_that_is_opened_in_the_same_tab_shows_the_page_of_its_owner() {
    var phone = browser.phone(demo.address());
    OpenBrowser.follow(phone, links.getFirst());
    var secret = phone.locator("input[name=secret]").first().inputValue();

    phone.navigate(links.get(1));

    assertThat(phone.locator("input[name=secret]").first())
        .hasValue(secret(links.get(1)).substring(1));
    assertThat(phone.locator("input[value='" + secret + "']")).hasCount(0);
  }

  @Test
  void without_script_the_link_is_pasted_and_the_page_answers_all_the_same() {
    var phone = browser.withoutScript(demo.address());
    phone.navigate(links.get(1));
    assertThat(phone.locator("noscript p")).containsText("runs no scripts");
    phone.getByText("français").click();
    assertThat(phone.locator("noscript p")).containsText("n’exécute pas de scripts");
    phone.fill("#link", links.get(1));
    phone.click("main button");

    choose(phone, "English", "en");
    answer(phone);

    assertThat(phone).hasURL(inEnglish(links.get(1)));
  }

  private static void choose(Page phone, String language, String code) {
    var button = phone.getByText(language);
    if (button.count() > 0) button.click();
    assertThat(phone.locator("html")).hasAttribute("lang", code);
    assertThat(phone.locator("fieldset").first()).isVisible();
  }

  private static void answer(Page phone) {
    phone.locator("input[value=safe]").first().check();
    phone.click("main button");
    assertThat(phone.locator(".told")).isVisible();
  }

  private static Pattern inEnglish(String link) {
    return Pattern.compile(".*/a(\\?lang=en)?" + secret(link));
  }

  /// With the sign in front.
  private static String secret(String link) {
    return link.substring(link.indexOf('#'));
  }
}
