package org.safeconduct.access.factors;

import jakarta.servlet.http.HttpSession;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Passkeys of whoever is signed in. The script `passkeys.js` asks for the options, lets the
/// browser make a passkey, and posts the form with it.
@Controller
@Shows(Content.PERSONAL)
class PasskeyPages {
  private static final String CHALLENGE = "passkeyCreation";
  private final Passkeys passkeys;

  PasskeyPages(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  @PostMapping(
      path = "/account/factors/passkeys/options",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String options(HttpSession session) {
    var challenge = passkeys.challenge();
    var options = passkeys.creation(challenge);
    session.setAttribute(CHALLENGE, challenge);
    return options;
  }

  @PostMapping("/account/factors/passkeys")
  String register(
      @RequestParam String label,
      @RequestParam String answer,
      HttpSession session,
      RedirectAttributes next) {
    var challenge = session.getAttribute(CHALLENGE);
    session.removeAttribute(CHALLENGE);
    boolean kept =
        challenge instanceof String it && isLabel(label) && passkeys.register(it, answer, label);
    if (kept) next.addFlashAttribute("said", "access.passkey.added");
    else next.addFlashAttribute("wrong", "access.passkey.refused");
    return "redirect:/account/factors";
  }

  @PostMapping("/account/factors/passkeys/{id}/name")
  String rename(@PathVariable String id, @RequestParam String label, RedirectAttributes next) {
    if (isLabel(label)) {
      passkeys.rename(id, label);
      next.addFlashAttribute("said", "access.passkey.renamed");
    } else next.addFlashAttribute("wrong", "access.passkey.label-missing");
    return "redirect:/account/factors";
  }

  @PostMapping("/account/factors/passkeys/{id}/removal")
  String remove(@PathVariable String id, RedirectAttributes next) {
    passkeys.remove(id);
    next.addFlashAttribute("said", "access.passkey.removed");
    return "redirect:/account/factors";
  }

  private static boolean isLabel(String label) {
    return !label.isBlank() && label.length() <= Passkeys.LONGEST_LABEL;
  }
}
