package org.safeconduct.platform.layout;

import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How to get about: keys, symbols, text mode. The same place on every page (WCAG 2.2, 3.2.6).
@Controller
@Shows(Content.OPEN)
class HelpPages {
  @GetMapping("/help")
  String help() {
    return "platform/help";
  }
}
