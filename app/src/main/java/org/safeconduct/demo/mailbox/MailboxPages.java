package org.safeconduct.demo.mailbox;

import org.safeconduct.platform.Content;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Everybody's mail, for whoever signed in to the demo: the people in it do not exist.
@Controller
@Shows(Content.OPEN)
@ConditionalOnProperty(name = "safeconduct.mode", havingValue = "demo")
class MailboxPages {
  private final Mailbox mailbox;

  MailboxPages(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @GetMapping("/demo/mail")
  String list(
      @RequestParam(defaultValue = "") String recipient,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("recipient", recipient);
    model.addAttribute("subject", subject);
    model.addAttribute("complete", mailbox.isComplete());
    model.addAttribute(
        "mails", mailbox.list(recipient.strip(), subject.strip(), new PageRequest(page, 0, null)));
    return "demo/mails";
  }

  @GetMapping("/demo/mail/{id}")
  String open(@PathVariable String id, Model model) {
    model.addAttribute("mail", mailbox.open(mailId(id)).orElseThrow(() -> noMail(id)));
    return "demo/mail";
  }

  private static MailId mailId(String id) {
    try {
      return MailId.valueOf(id);
    } catch (IllegalArgumentException malformed) {
      throw noMail(id);
    }
  }

  private static NotFound noMail(String id) {
    return new NotFound("mail", id);
  }
}
