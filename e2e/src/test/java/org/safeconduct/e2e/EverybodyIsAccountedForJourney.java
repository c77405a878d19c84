package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What happens in a headcount beside plain answers, in an exercise that is marked everywhere.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverybodyIsAccountedForJourney {
  private final OpenBrowser browser = new OpenBrowser();
  private final String title = "Drill " + UUID.randomUUID().toString().substring(0, 8);
  private RunningDemo demo;
  private Page officer;
  private MailBox mails;
  private String headcount;

  @BeforeAll
  void open_an_exercise() {
    demo = RunningDemo.shared();
    officer = browser.desk(demo.address());
    mails = new MailBox(officer);
    OpenBrowser.signIn(officer, "duty-officer", "/headcounts/new");
    officer.fill("#place", "Addis Ababa");
    officer.fill("#km", "40");
    officer.click("form[action='/headcounts/prepare'] button.button-primary >> nth=0");
    officer.fill("#title", title);
    officer.check("input[name=exercise]");
    officer.click("button.button-danger");
    assertThat(officer.locator("#numbers")).isVisible();
    headcount = officer.url();
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @Test
  void an_exercise_is_marked_on_screen_in_mail_and_behind_the_link() {
    officer.navigate(headcount);
    assertThat(officer.locator("body")).containsText("EXERCISE EXERCISE EXERCISE");
    var phone = browser.phone(demo.address());
    OpenBrowser.follow(phone, mails.links(title, 1).getFirst());
    assertThat(phone.locator(".exercise")).isVisible();
    officer.navigate("/demo/mail?subject=" + title.replace(" ", "+"));
    assertThat(officer.locator("tbody tr a").first()).containsText("EXERCISE");
  }

  @Test
  void a_head_of_household_answers_for_each_dependant_on_one_page() {
    var phone = browser.phone(demo.address());
    var family = mails.links(title, 10).stream()
        .filter(link -> {
          OpenBrowser.follow(phone, link);
          return phone.locator("fieldset.small").count() > 0;
        })
        .findFirst()
        .orElseThrow();
    OpenBrowser.follow(phone, family);
    int dependants = phone.locator("fieldset.small").count();
    phone.check("input[name=status][value=safe]");
    for (var dependant : phone.locator("fieldset.small").all())
      dependant.locator("input[value=safe]").check();
    phone.click("main button");

    assertThat(phone.locator(".told li")).hasCount(dependants + 1);
  }

  @Test
  void a_contradiction_stays_until_an_officer_resolves_it() {
    officer.navigate(headcount + "?status=silent");
    var person = officer.locator("#rows tbody th a").first().getAttribute("href");
    say(person, "missing");
    var adviser = browser.desk(demo.address());
    OpenBrowser.signIn(adviser, "security-adviser");
    adviser.navigate(person);
    adviser.check("input[name=status][value=safe]");
    adviser.click("form[action$='/answers'] button.button-primary");
    adviser.navigate(person);
    assertThat(adviser.locator("#resolved")).isVisible();
    assertThat(adviser.locator(".status-missing").first()).isVisible();

    adviser.selectOption("#resolved", "safe");
    adviser.fill("#resolved-how", "Spoke to the neighbour");
    adviser.click("form[action$='/resolution'] button");

    adviser.navigate(person);
    assertThat(adviser.locator("#resolved")).hasCount(0);
    assertThat(adviser.locator("main")).containsText("Spoke to the neighbour");
  }

  @Test
  void somebody_who_is_not_in_the_register_is_counted_in() {
    officer.navigate(headcount + "/add");
    officer.fill("#name", "Wanderer Example");
    officer.fill("#organisation", "Visiting choir");
    officer.click("form[action$='/walk-ins'] button");

    officer.navigate(headcount + "?q=Wanderer");
    assertThat(officer.locator("#rows tbody tr")).hasCount(1);
    assertThat(officer.locator("#rows tbody")).containsText("not in the register");
  }

  @Test
  void a_correction_goes_to_whoever_was_asked() {
    officer.navigate(headcount + "/announcements?kind=CORRECTION");
    var subject = "Correction " + title;
    for (var field : officer.locator("input[name^='subject.']").all()) field.fill(subject);
    for (var field : officer.locator("textarea[name^='body.']").all())
      field.fill("The drill is in the east wing, not in the west wing. Answer here: {link}");
    officer.click("main form button.button-primary");

    assertThat(mails.links(subject, 5)).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void the_whole_call_list_is_fit_to_print() {
    officer.navigate(headcount + "/calls?status=silent");
    officer.click("#print-all");
    int people = officer.locator(".call-list tbody tr").count();
    assertThat(officer.locator(".call-count")).containsText(people + " of " + people);
    assertThat(officer.locator(".call-part a.phone").first()).isVisible();
    officer.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(officer.locator(".call-list").first()).isVisible();
    assertThat(officer.locator(".tick").first()).isVisible();
    assertThat(officer.locator(".page-label")).containsText("Confidential");
    assertThat(officer.locator(".page-label")).isVisible();
    assertThat(officer.locator("[data-print]")).isHidden();
    assertThat(officer.pdf()).hasSizeGreaterThan(1_000);
    OpenBrowser.picture(officer, "calls-print");
    officer.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private void say(String person, String status) {
    officer.navigate(person);
    officer.check("input[name=status][value=" + status + "]");
    officer.click("form[action$='/answers'] button.button-primary");
  }
}
