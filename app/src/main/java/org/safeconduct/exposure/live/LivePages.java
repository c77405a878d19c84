package org.safeconduct.exposure.live;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own windows for live position.
@Controller
@Shows(Content.WHEREABOUTS)
@RequestMapping("/me/live")
class LivePages {
  private static final WayBack PAGE = new WayBack("/me/live");

  private final LiveSharing sharing;
  private final Clock clock;

  LivePages(LiveSharing sharing, Clock clock) {
    this.sharing = sharing;
    this.clock = clock;
  }

  /// What the form sends, as it was typed.
  record Wish(String from, String until, String purpose) {
    static final Wish NONE = new Wish("", "", "");
  }

  @GetMapping
  String show(Model page) {
    page.addAttribute("wish", Wish.NONE);
    return list(page);
  }

  @PostMapping
  ModelAndView open(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String purpose,
      Model page,
      RedirectAttributes next) {
    if (!(sharing.open(from, until, purpose) instanceof LiveOutcome.Refused refused))
      return PAGE.done("exposure.live.opened", next);
    var wrong = new LinkedHashMap<String, String>();
    refused.wrongs().forEach((field, code) -> wrong.put(field, "exposure.live.wrong." + code));
    page.addAttribute("wish", new Wish(from, until, purpose));
    page.addAttribute("wrong", Map.copyOf(wrong));
    var template = list(page);
    return WayBack.refused(template, page);
  }

  @PostMapping("/{id}/closing")
  ModelAndView close(@PathVariable UUID id, RedirectAttributes next) {
    sharing.close(id);
    return PAGE.done("exposure.live.closed-now", next);
  }

  private String list(Model page) {
    page.addAttribute("windows", sharing.mine());
    page.addAttribute("now", clock.instant());
    return "exposure/live";
  }
}
