package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The ways in which alerts come in beside a pasted message.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsComeInJourney {
  private final OpenBrowser browser = new OpenBrowser();
  private RunningDemo demo;
  private Page officer;

  @BeforeAll
  void start() {
    demo = RunningDemo.shared();
    officer = browser.desk(demo.address());
    OpenBrowser.signIn(officer, "duty-officer", "/alerts/new");
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @Test
  void an_officer_draws_the_area_with_a_mouse() {
    tell("March on the ring road");
    OpenBrowser.drawWithTheMouse(officer, 0.5, 0.5);
    assertThat(officer.locator("input[name='where.kind'][value=POLYGON]")).isChecked();
    OpenBrowser.picture(officer, "alert-drawn");
    officer.click("main form button.button-primary");

    assertThat(officer.locator("h1")).containsText("March on the ring road");
    assertThat(officer.locator("main")).containsText("placed by its polygon");
  }

  @Test
  void an_officer_names_a_place_and_a_circle_around_it() {
    tell("Protest at the gates");
    officer.check("input[name='where.kind'][value=CIRCLE]");
    officer.fill("#place", "Nairobi");
    officer.fill("#radius", "20");
    officer.click("main form button.button-primary");

    assertThat(officer.locator("h1")).containsText("Protest at the gates");
    assertThat(officer.locator("main")).containsText("Avoid the main gate.");
    assertThat(OpenBrowser.number(officer.locator(".number-tile"))).isPositive();
  }

  @Test
  void a_place_that_nobody_knows_is_said_beside_the_field_and_nothing_typed_is_lost() {
    tell("Protest somewhere");
    officer.check("input[name='where.kind'][value=PLACE]");
    officer.fill("#place", "Xanadu-on-Sea");
    officer.click("main form button.button-primary");

    assertThat(officer.locator(".field:has(#place) .field-error")).isVisible();
    assertThat(officer.locator("#title")).hasValue("Protest somewhere");
    assertThat(officer.locator("#instruction")).hasValue("Avoid the main gate.");
  }

  @Test
  void a_file_is_uploaded() {
    officer.navigate("/alerts/intake");
    var message = SampleAlert.over("Dublin", "53.35,-6.26 20", "River over its banks");
    officer.setInputFiles(
        "#file",
        new FilePayload("flood.xml", "text/xml", message.getBytes(StandardCharsets.UTF_8)));
    officer.click("main form button.button-primary");

    assertThat(officer.locator("h1")).containsText("River over its banks");
  }

  @Test
  void a_watched_folder_brings_an_alert_to_the_open_console() throws Exception {
    var folder = Files.createDirectories(
        demo.data().toAbsolutePath().normalize().resolve("feeds/gate-radio"));
    officer.navigate("/console");
    var administrator = browser.desk(demo.address());
    OpenBrowser.signIn(administrator, "administrator");
    administrator.navigate("/alerts/feeds/new");
    administrator.fill("#name", "Gate radio");
    administrator.check("input[name=kind][value=FOLDER]");
    administrator.fill("#address", folder.toString());
    administrator.fill("#every", "10");
    administrator.click("main form button.button-primary");
    Files.writeString(
        folder.resolve("gale.xml"), SampleAlert.over("Nairobi", "-1.29,36.82 9", "Gale at dusk"));

    officer.waitForCondition(
        () -> officer.locator(".timeline").innerText().contains("Gale at dusk"),
        new Page.WaitForConditionOptions().setTimeout(60_000));
  }

  private void tell(String title) {
    officer.navigate("/alerts/new");
    officer.fill("#title", title);
    officer.fill("#source", "Gate 3, by telephone");
    officer.fill("#instruction", "Avoid the main gate.");
  }
}
