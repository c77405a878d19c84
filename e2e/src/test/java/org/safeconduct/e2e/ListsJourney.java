package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An organisation brings its own list of people.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsJourney {
  private static final String HEADS =
      "number,given_name,family_name,email,duty_station,duty_country\n";
  private final OpenBrowser browser = new OpenBrowser();
  private final String code = "E2E" + UUID.randomUUID().toString().substring(0, 6);
  private Page officer;

  @BeforeAll
  void start() {
    officer = browser.desk(RunningDemo.shared().address());
    OpenBrowser.signIn(officer, "duty-officer", "/people/import");
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @Test
  void a_list_is_looked_at_before_it_is_taken_and_taken_once() {
    upload(row("1", "Ana", "Xanadu") + ",Ben,Journeyperson,,Nairobi,KE\n");
    assertThat(officer.locator("main")).containsText("given_name");
    assertThat(officer.locator("main")).containsText("Xanadu");
    OpenBrowser.picture(officer, "import");
    officer.check("input[name=skipBadRows]");
    officer.click("form.panel .button-primary");
    assertThat(officer.locator(".notice-success")).isVisible();

    officer.navigate("/people?q=Journeyperson");
    assertThat(officer.locator("tbody tr")).hasCount(1);

    upload(row("1", "Ana", "Nairobi") + row("2", "Ben", "Nairobi"));
    assertThat(officer.locator("dl.facts")).containsText("As before");
    officer.click("form.panel .button-primary");
    assertThat(officer.locator(".notice-success")).isVisible();
    officer.navigate("/people?q=Journeyperson");
    assertThat(officer.locator("tbody tr")).hasCount(2);
  }

  private void upload(String rows) {
    officer.navigate("/people/import");
    officer.setInputFiles(
        "#file",
        new FilePayload("staff.csv", "text/csv", (HEADS + rows).getBytes(StandardCharsets.UTF_8)));
    officer.selectOption("#organisation", new SelectOption().setIndex(1));
    officer.click("main form button.button-primary");
    officer.waitForSelector("dl.facts");
  }

  private String row(String number, String given, String station) {
    return "%s-%s,%s,Journeyperson,%s.%s@example.org,%s,KE\n"
        .formatted(code, number, given, given, code, station);
  }
}
