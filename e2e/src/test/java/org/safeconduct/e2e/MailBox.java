package org.safeconduct.e2e;

import com.microsoft.playwright.Page;
import java.util.List;

/// The demo's mailbox, as somebody reads it who may open every mail.
final class MailBox {
  private static final String LINK = ".mail-text a[href*='/a#']";

  /// Reads mails without drawing each: a headcount sends hundreds.
  private static final String READ = """
      async paths => {
        const links = [];
        for (const path of paths) {
          const text = await (await fetch(path)).text();
          const mail = new DOMParser().parseFromString(text, 'text/html');
          links.push(mail.querySelector("%s").getAttribute('href'));
        }
        return links;
      }""".formatted(LINK);

  private final Page reader;

  MailBox(Page reader) {
    this.reader = reader;
  }

  /// The personal answer link in one of the newest mails, once it came in.
  ///
  /// @param index 0 is the newest
  String link(int index) {
    try (var mail = open("/demo/mail", index + 1)) {
      mail.locator("tbody tr a").nth(index).click();
      return mail.locator(LINK).first().getAttribute("href");
    }
  }

  /// The answer links in the newest mails with this subject, newest first.
  ///
  /// @param least how many have to be there
  List<String> links(String subject, int least) {
    try (var mail = open("/demo/mail?subject=" + subject.replace(" ", "+"), least)) {
      var paths = mail.locator("tbody tr a").all().stream()
          .map(it -> it.getAttribute("href"))
          .toList();
      var links = (List<?>) mail.evaluate(READ, paths);
      return links.stream().map(Object::toString).toList();
    }
  }

  private Page open(String path, int least) {
    var mail = reader.context().newPage();
    mail.navigate(path);
    reader.waitForCondition(() -> {
      mail.reload();
      return mail.locator("tbody tr").count() >= least;
    });
    return mail;
  }
}
