package org.safeconduct.access.emergency;

import java.util.UUID;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The emergency keys that were made and used.
@Controller
@Shows(Content.PERSONAL)
class EmergencyPages {
  private static final int SHORTEST_REVIEW = 10;
  private static final int LONGEST_REVIEW = 2_000;
  private final EmergencyKeys keys;
  private final Permissions permissions;

  EmergencyPages(EmergencyKeys keys, Permissions permissions) {
    this.keys = keys;
    this.permissions = permissions;
  }

  @GetMapping("/access/emergency-keys")
  String list(Model page) {
    page.addAttribute("keys", keys.list());
    page.addAttribute("administers", permissions.allows(Duty.ADMINISTER));
    return "access/emergency-keys";
  }

  @PostMapping("/access/emergency-keys")
  String make(RedirectAttributes next) {
    next.addFlashAttribute("key", keys.make());
    return "redirect:/access/emergency-keys";
  }

  @PostMapping("/access/emergency-keys/{id}/review")
  String review(
      @PathVariable UUID id, @RequestParam String words, Model page, RedirectAttributes next) {
    var length = words.strip().length();
    if (length < SHORTEST_REVIEW || length > LONGEST_REVIEW || !keys.review(id, words)) {
      var wrong = length < SHORTEST_REVIEW || length > LONGEST_REVIEW
          ? "access.key.review-length"
          : "access.key.review-refused";
      page.addAttribute("wrong", wrong);
      page.addAttribute("wrongFor", id);
      page.addAttribute("words", words);
      return list(page);
    }
    next.addFlashAttribute("said", "access.key.reviewed-now");
    return "redirect:/access/emergency-keys";
  }
}
