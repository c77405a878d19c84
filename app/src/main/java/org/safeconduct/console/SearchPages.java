package org.safeconduct.console;

import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a few letters find.
@Controller
@Shows(Content.PERSONAL)
class SearchPages {
  private static final int LONGEST = 100;
  private final Search search;

  SearchPages(Search search) {
    this.search = search;
  }

  @GetMapping("/search")
  String search(@RequestParam(name = "q", defaultValue = "") String text, Model page) {
    var wanted = text.substring(0, Math.min(LONGEST, text.length()));
    page.addAttribute("wanted", wanted);
    page.addAttribute("found", search.find(wanted));
    return "console/search";
  }
}
