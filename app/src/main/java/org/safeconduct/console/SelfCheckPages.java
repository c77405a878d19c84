package org.safeconduct.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Is everything in order, and what to do if not.
@Controller
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
