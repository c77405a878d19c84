package org.safeconduct.console;

import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Whose data and programs are inside.
@Controller
@Shows(Content.OPEN)
class CreditsPages {
  private final Credits credits;

  CreditsPages(Credits credits) {
    this.credits = credits;
  }

  @GetMapping("/credits")
  String credits(Model page) {
    page.addAttribute("sources", credits.sources());
    return "console/credits";
  }

  @ResponseBody
  @GetMapping(path = "/credits/licences", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String licences() {
    return credits.licences();
  }
}
