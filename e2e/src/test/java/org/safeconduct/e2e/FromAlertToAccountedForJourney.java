package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The duty officer's worst hour, from a pasted alert to the certificate; each step as a
/// person does it, each in the order of the hour.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromAlertToAccountedForJourney {
  private final OpenBrowser browser = new OpenBrowser();
  private RunningDemo demo;
  private Page officer;
  private MailBox mails;
  private String headcount = "";

  @BeforeAll
  void start() {
    demo = RunningDemo.shared();
    officer = browser.desk(demo.address());
    mails = new MailBox(officer);
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @Test
  @Order(1)
  void the_duty_officer_signs_in_and_sees_what_waits_who_is_where_and_what_happened() {
    OpenBrowser.signIn(officer, "duty-officer");

    assertThat(officer.locator("h1, h2").first()).isVisible();
    assertThat(officer.locator("nav a[href='/alerts']").first()).isVisible();
    assertThat(officer.locator(".maplibregl-canvas")).isVisible();
    OpenBrowser.picture(officer, "console");
  }

  @Test
  @Order(2)
  void a_pasted_cap_alert_is_stored_and_says_who_is_exposed() {
    officer.navigate("/alerts/intake");
    officer.fill(
        "#text", SampleAlert.over("Nairobi", "-1.2864,36.8172 40", "Flood along the river"));
    officer.click("main form button.button-primary");

    assertThat(officer).hasURL(Pattern.compile(".*/alerts/[0-9a-f-]{36}.*"));
    assertThat(officer.locator("h1")).containsText("Flood");
    assertThat(officer.locator("main")).containsText("Go to the upper floors.");
    assertThat(OpenBrowser.number(officer.locator(".number-tile").first())).isPositive();
    OpenBrowser.picture(officer, "alert");
  }

  @Test
  @Order(3)
  void a_text_that_is_no_alert_is_refused_with_every_fault_and_kept_in_the_form() {
    var page = officer.context().newPage();
    page.navigate("/alerts/intake");
    page.fill(
        "#text", "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><sent>x</sent></alert>");
    page.click("main form button.button-primary");

    assertThat(page.locator(".notice-error li")).not().hasCount(0);
    assertThat(page.locator("#text")).hasValue(Pattern.compile(".*<sent>x</sent>.*"));
    page.close();
  }

  @Test
  @Order(4)
  void a_headcount_starts_in_two_steps_and_asks_everybody_by_mail() {
    officer.locator("a.button-primary[href*='/headcounts/prepare']").click();
    assertThat(officer.locator("#title")).isVisible();
    OpenBrowser.picture(officer, "headcount-new");
    officer.click("button.button-danger");

    assertThat(officer).hasURL(Pattern.compile(".*/headcounts/[0-9a-f-]{36}"));
    headcount = officer.url();
    assertThat(officer.locator("#numbers")).isVisible();
    assertThat(officer.locator("#rows tbody tr")).not().hasCount(0);
  }

  @Test
  @Order(5)
  void a_traveller_opens_the_mail_on_a_phone_and_the_answer_appears_on_the_open_board() {
    int before = OpenBrowser.number(officer.locator("#numbers .status-safe strong"));
    var link = mails.link(0);
    var phone = browser.phone(demo.address());
    OpenBrowser.follow(phone, link);
    var english = phone.getByText("English");
    if (english.isVisible()) english.click();
    assertThat(phone.locator("html")).hasAttribute("lang", "en");
    OpenBrowser.picture(phone, "answer");
    assertThat(OpenBrowser.number(officer.locator("#numbers .status-safe strong")))
        .isEqualTo(before);

    phone.check("input[name=status][value=safe]");
    phone.fill("#place", "Geneva");
    phone.click("main button");

    assertThat(phone.locator(".told")).isVisible();
    officer.waitForCondition(
        () -> OpenBrowser.number(officer.locator("#numbers .status-safe strong")) > before);
  }

  @Test
  @Order(6)
  void a_call_for_help_raises_a_red_bar_on_every_console_until_a_named_person_takes_it() {
    var phone = browser.phone(demo.address());
    OpenBrowser.follow(phone, mails.link(1));
    phone.check("input[name=status][value=needsHelp]");
    phone.fill("#words", "Second floor, the stairs are blocked");
    phone.click("main button");
    var adviser = browser.desk(demo.address());
    OpenBrowser.signIn(adviser, "security-adviser");

    assertThat(adviser.locator(".alarm, [role=alert]").first()).isVisible();
    officer.navigate(headcount);
    assertThat(officer.locator("#rows tbody tr").first()).containsText("stairs are blocked");
    OpenBrowser.picture(officer, "board");
    officer.locator("form[action$='/help'] button").first().click();

    assertThat(officer.locator("main")).containsText("taken by");
    adviser.reload();
    assertThat(adviser.locator(".alarm")).hasCount(0);
  }

  @Test
  @Order(7)
  void the_call_list_has_numbers_to_call_and_an_officer_answers_for_somebody() {
    officer.navigate(headcount + "/calls?status=silent");
    assertThat(officer.locator("a[href^='tel:']").first()).isVisible();
    OpenBrowser.picture(officer, "calls");
    officer.navigate(headcount + "?status=silent");
    int before = OpenBrowser.number(officer.locator("#numbers .status-safe strong"));
    officer.locator("#rows tbody tr button[value=safe]").first().click();

    officer.waitForCondition(
        () -> OpenBrowser.number(officer.locator("#numbers .status-safe strong")) > before);
  }

  @Test
  @Order(8)
  void a_warden_sees_only_the_people_of_the_zone() {
    var warden = browser.phone(demo.address());
    OpenBrowser.signIn(warden, "warden");
    assertThat(warden.locator(".call-list a.phone").first()).isVisible();
    OpenBrowser.picture(warden, "warden");

    warden.navigate(headcount);
    var ofTheZone = people(warden);
    officer.navigate(headcount + "?size=500");
    var everybody = people(officer);
    assertThat(everybody).containsAll(ofTheZone).hasSizeGreaterThan(ofTheZone.size());
    var other =
        everybody.stream().filter(it -> !ofTheZone.contains(it)).findFirst().orElseThrow();
    assertThat(warden.navigate(other).status()).isIn(403, 404);
    assertThat(warden.navigate("/audit").status()).isEqualTo(403);
  }

  private static List<String> people(Page board) {
    return board.locator("#rows tbody th a[href*='/people/']").all().stream()
        .map(it -> it.getAttribute("href"))
        .toList();
  }

  @Test
  @Order(9)
  void the_board_runs_from_right_to_left_in_arabic() {
    var page = officer.context().newPage();
    page.navigate(headcount + "?lang=ar");
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    OpenBrowser.picture(page, "board-ar");
    page.navigate("/");
    OpenBrowser.picture(page, "console-ar");
    page.navigate("/?lang=en");
    page.close();
  }

  @Test
  @Order(10)
  void closing_needs_a_reason_and_leaves_a_certificate() {
    officer.navigate(headcount + "/closure");
    officer.fill("#reason", "Handed over to the fire brigade");
    officer.click("button.button-danger");

    officer.navigate(headcount + "/certificate");
    assertThat(officer.locator("main")).containsText("Handed over to the fire brigade");
    OpenBrowser.picture(officer, "certificate");
    var pdf = officer.request().get(headcount + "/certificate.pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    var json = officer.request().get(headcount + "/certificate.json").text();
    assertThat(officer.request().get(headcount + "/certificate.json").text()).isEqualTo(json);
  }

  @Test
  @Order(11)
  void the_administrator_sees_in_words_whether_everything_is_in_order() {
    var administrator = browser.desk(demo.address());
    OpenBrowser.signIn(administrator, "administrator");
    administrator.navigate("/self-check");
    assertThat(administrator.locator("main")).containsText("PostgreSQL");
    OpenBrowser.picture(administrator, "self-check");
  }
}
