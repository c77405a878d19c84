package org.safeconduct.console;

import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.ChannelCodes;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.FormFields;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sends a code to an address of a person, and takes it when it comes back. Here, because the
/// register knows no mail and the mail room no codes.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/{id}/channels/{channel}")
class ChannelCodePages {
  private final CodeMail mail;
  private final ChannelCodes codes;

  ChannelCodePages(CodeMail mail, ChannelCodes codes) {
    this.mail = mail;
    this.codes = codes;
  }

  @PostMapping("/code")
  String send(
      @PathVariable PersonId id,
      @PathVariable UUID channel,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    if (mail.send(id, channel)) next.addFlashAttribute("said", "people.said.code-sent");
    else next.addFlashAttribute("codeWrong", "people.wrong.no-mail");
    return back(id, sent, next);
  }

  @PostMapping("/confirmation")
  String confirm(
      @PathVariable PersonId id,
      @PathVariable UUID channel,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    switch (codes.confirm(id, fields.version(), channel, fields.draft().text("code"))) {
      case FileOutcome.Done _ -> next.addFlashAttribute("said", "people.said.changed");
      case FileOutcome.Refused it ->
        next.addFlashAttribute(
            "codeWrong", "people.wrong." + it.wrongs().getFirst().code());
      case FileOutcome.ChangedMeanwhile _ ->
        next.addFlashAttribute("codeWrong", "people.wrong.meanwhile");
    }
    return back(id, sent, next);
  }

  /// Always to the list of channels, which leads on to where the reader came from.
  private static String back(PersonId id, Map<String, String> sent, RedirectAttributes next) {
    next.addAttribute("back", new FormFields(sent).back("/people/" + id));
    return "redirect:/people/" + id + "/channels";
  }
}
