package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An officer puts a passkey on a device and signs in with it. The device is Chromium's virtual
/// authenticator, which checks its owner as a telephone would.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeysJourney {
  private final OpenBrowser browser = new OpenBrowser();
  private final List<String> complaints = new ArrayList<>();
  private Page officer;
  private CDPSession device;
  private String authenticator;

  @BeforeAll
  void start() {
    officer = browser.desk(RunningDemo.shared().address());
    officer.onConsoleMessage(it -> {
      if (it.type().equals("error")) complaints.add(it.text());
    });
    device = officer.context().newCDPSession(officer);
    device.send("WebAuthn.enable");
    authenticator = addDevice();
    OpenBrowser.signIn(officer, "security-adviser");
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @Test
  void a_passkey_is_added_named_used_and_removed() {
    var name = "Telephone " + UUID.randomUUID().toString().substring(0, 8);
    officer.navigate("/account/factors");
    officer.fill("#passkey-label", name);
    officer.click("form[data-passkey=create] button");
    assertThat(officer.locator(".notice-success")).isVisible();
    assertThat(credentials()).isEqualTo(1);
    assertThat(officer.locator("input[name=label][id^=label-]")).hasValue(name);
    OpenBrowser.picture(officer, "passkeys");

    signOut();
    officer.navigate("/sign-in/passkey");
    OpenBrowser.picture(officer, "passkey-sign-in");
    officer.click("form[data-passkey=get] button");
    officer.waitForURL(it -> !it.contains("/sign-in"));
    officer.navigate("/account/sessions");
    assertThat(officer.locator("tbody")).containsText("Passkey");

    officer.navigate("/account/factors");
    officer.click("form[action$='/removal'] button");
    assertThat(officer.locator(".notice-success")).isVisible();
    signOut();
    officer.navigate("/sign-in/passkey");
    officer.click("form[data-passkey=get] button");
    assertThat(officer.locator(".notice-error").first()).isVisible();

    assertThat(complaints).noneMatch(it -> it.contains("Content Security Policy"));
  }

  private void signOut() {
    officer.navigate("/account");
    officer.locator("details.menu-end summary").click();
    officer.click("form[action$='/sign-out'] button");
    officer.waitForURL(it -> it.endsWith("/sign-in?out"));
  }

  private int credentials() {
    var which = new JsonObject();
    which.addProperty("authenticatorId", authenticator);
    return device
        .send("WebAuthn.getCredentials", which)
        .getAsJsonArray("credentials")
        .size();
  }

  private String addDevice() {
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var wanted = new JsonObject();
    wanted.add("options", options);
    return device
        .send("WebAuthn.addVirtualAuthenticator", wanted)
        .get("authenticatorId")
        .getAsString();
  }
}
