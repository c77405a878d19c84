package org.safeconduct.console;

import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Is everything in order, and what to do if not.
@Controller
@Shows(Content.OPEN)
class SelfCheckPages {
  private final SelfChecks checks;

  SelfCheckPages(SelfChecks checks) {
    this.checks = checks;
  }

  @GetMapping("/self-check")
  String selfCheck(Model page) {
    page.addAttribute("outcome", checks.run());
    return "console/self-check";
  }
}
