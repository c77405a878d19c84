package org.safeconduct.access.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.Accounts;
import org.safeconduct.access.SignedIn;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where am I signed in, and where is somebody else?
@Controller
@Shows(Content.PERSONAL)
class SessionPages {
  private final Sessions sessions;
  private final Accounts accounts;

  SessionPages(Sessions sessions, Accounts accounts) {
    this.sessions = sessions;
    this.accounts = accounts;
  }

  @GetMapping("/account/sessions")
  String mine(
      @SessionAttribute(name = SignedIn.SESSION, required = false) @Nullable UUID current,
      Model page) {
    page.addAttribute("sessions", sessions.mine());
    page.addAttribute("current", current);
    return "access/sessions";
  }

  @PostMapping("/account/sessions/{id}/end")
  String end(@PathVariable UUID id, RedirectAttributes next) {
    sessions.end(id);
    next.addFlashAttribute("said", "access.session.ended");
    return "redirect:/account/sessions";
  }

  @PostMapping("/account/sessions/others/end")
  String endOthers(@SessionAttribute(SignedIn.SESSION) UUID current, RedirectAttributes next) {
    sessions.endOthers(current);
    next.addFlashAttribute("said", "access.session.others-ended");
    return "redirect:/account/sessions";
  }

  @GetMapping("/access/accounts/{id}/sessions")
  String of(@PathVariable AccountId id, Model page) {
    page.addAttribute("account", accounts.get(id));
    page.addAttribute("sessions", sessions.of(id));
    return "access/sessions-of";
  }

  @PostMapping("/access/accounts/{id}/sessions/{session}/end")
  String end(@PathVariable AccountId id, @PathVariable UUID session, RedirectAttributes next) {
    sessions.end(id, session);
    return back(id, next);
  }

  @PostMapping("/access/accounts/{id}/sessions/end")
  String endAll(@PathVariable AccountId id, RedirectAttributes next) {
    sessions.endAll(id);
    return back(id, next);
  }

  private static String back(AccountId id, RedirectAttributes next) {
    next.addFlashAttribute("said", "access.session.ended");
    return "redirect:/access/accounts/" + id + "/sessions";
  }
}
