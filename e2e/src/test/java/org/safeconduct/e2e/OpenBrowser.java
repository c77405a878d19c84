package org.safeconduct.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Headless Chromium, started once for all journeys of a run. Each person of a story gets a
/// context of their own, as on a machine of their own.
final class OpenBrowser implements AutoCloseable {
  private static final Browser CHROMIUM = launch();
  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Path GUIDE = Path.of("..", "docs", "guide", "images");

  private final List<BrowserContext> contexts = new ArrayList<>();

  /// A desk with a screen of 1366 × 768.
  Page desk(String address) {
    return page(new Browser.NewContextOptions().setViewportSize(1366, 768).setBaseURL(address));
  }

  /// A phone of 390 × 844.
  Page phone(String address) {
    return page(phone().setBaseURL(address));
  }

  /// A phone that runs no script.
  Page withoutScript(String address) {
    return page(phone().setBaseURL(address).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions()
        .setViewportSize(390, 844)
        .setIsMobile(true)
        .setHasTouch(true);
  }

  /// Another tab of the same browser.
  static Page tab(Page beside) {
    var page = beside.context().newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  /// Signs in with a demo account, which leads to where its work begins. Officers begin at a map,
  /// which takes long to draw: whoever does not look at it signs in on the way to another page.
  static void signIn(Page page, String account) {
    page.navigate("/sign-in");
    fillIn(page, account);
  }

  /// Signs in with a demo account on the way to a page.
  ///
  /// @param wanted the path of the page
  static void signIn(Page page, String account, String wanted) {
    page.navigate(wanted);
    fillIn(page, account);
    page.waitForURL(it -> it.endsWith(wanted));
  }

  /// Fills in the form at the sign-in page.
  static void fillIn(Page page, String account) {
    page.fill("input[name=username]", account);
    page.fill("input[name=password]", "demo-without-secrets");
    page.click("main form button");
  }

  /// Follows a personal link, and waits until its door has let the reader in.
  static void follow(Page page, String link) {
    page.navigate(link);
    page.locator("input[name=secret]").first().waitFor(ATTACHED);
  }

  /// Draws a small area on the map of a form, a tenth of the map wide.
  ///
  /// @param left of the area's corner, as a part of the map
  static void drawWithTheMouse(Page page, double left, double top) {
    awaitMaps(page);
    page.click("[data-map-tool=polygon]");
    var map = page.locator("[data-map-canvas]");
    map.scrollIntoViewIfNeeded();
    var box = map.boundingBox();
    for (double[] corner : new double[][] {{0, 0}, {0.1, 0}, {0.1, 0.12}, {0, 0.12}})
      page.mouse()
          .click(box.x + box.width * (left + corner[0]), box.y + box.height * (top + corner[1]));
    page.keyboard().press("Enter");
  }

  /// Keeps a picture of the page once its map is drawn; with `-Dguide.update=true` it replaces
  /// the guide's picture of this name.
  static void picture(Page page, String name) {
    awaitMaps(page);
    try {
      Files.createDirectories(PICTURES);
      var file = PICTURES.resolve(name + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file));
      var shown = GUIDE.resolve(name + ".png");
      if (Boolean.getBoolean("guide.update") && Files.exists(shown))
        Files.copy(file, shown, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until each map of the page is drawn; without a graphics card that takes a while.
  static void awaitMaps(Page page) {
    for (var map : page.locator("[data-map]").all())
      assertThat(map)
          .hasAttribute("data-state", "on", new HasAttributeOptions().setTimeout(30_000));
  }

  /// The number that a tile shows; 0 if it shows none.
  static int number(Locator locator) {
    var digits = locator.first().innerText().replaceAll("[^0-9].*", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /// Closes whatever was opened with it.
  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }

  private Page page(Browser.NewContextOptions options) {
    var context = CHROMIUM.newContext(options.setLocale("en-GB").setTimezoneId("UTC"));
    contexts.add(context);
    var page = context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  /// It ends with this process, which its driver notices.
  private static Browser launch() {
    return Playwright.create()
        .chromium()
        .launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of("/usr/bin/chromium"))
            .setHeadless(true)
            .setTimeout(120_000)
            .setArgs(List.of(
                "--no-sandbox",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-unsafe-swiftshader"))); // draws maps alone: pages would take long
  }
}
