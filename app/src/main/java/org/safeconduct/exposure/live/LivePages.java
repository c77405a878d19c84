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

/// One's own windows for live position, and the button that sends one.
@Controller
@Shows(Content.WHEREABOUTS)
@RequestMapping("/me/live")
class LivePages {
  private static final WayBack PAGE = new WayBack("/me/live");
  private static final String WRONG = "exposure.live.wrong.";

  private final LiveSharing sharing;
  private final LivePositions positions;
  private final Clock clock;

  LivePages(LiveSharing sharing, LivePositions positions, Clock clock) {
    this.sharing = sharing;
    this.positions = positions;
    this.clock = clock;
  }

  /// What the form sends, as it was typed.
  record Wish(String from, String until, String purpose) {
    static final Wish NONE = new Wish("", "", "");
  }

  @GetMapping
  String show(Model page) {
    return list(Wish.NONE, OwnPosition.NONE, page);
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
    page.addAttribute("wrong", words(refused.wrongs()));
    return WayBack.refused(list(new Wish(from, until, purpose), OwnPosition.NONE, page), page);
  }

  @PostMapping("/{id}/closing")
  ModelAndView close(@PathVariable UUID id, RedirectAttributes next) {
    sharing.close(id);
    return PAGE.done("exposure.live.closed-now", next);
  }

  /// Takes what a device measured, or what was written.
  @PostMapping("/positions")
  ModelAndView send(PositionForm form, Model page, RedirectAttributes next) {
    var told = form.told(clock.instant());
    var wrong = switch (form.isMeasured() ? positions.report(told) : positions.write(told)) {
      case LiveOutcome.Refused it -> it.wrongs();
      case LiveOutcome.NoWindow _ -> Map.of("window", "window");
      case LiveOutcome.Taken _, LiveOutcome.Opened _ -> Map.<String, String>of();
    };
    if (wrong.isEmpty()) return PAGE.done("exposure.live.sent", next);
    page.addAttribute("wrong", words(wrong));
    return WayBack.refused(list(Wish.NONE, told, page), page);
  }

  private static Map<String, String> words(Map<String, String> wrongs) {
    var words = new LinkedHashMap<String, String>();
    wrongs.forEach((field, code) -> words.put(field, WRONG + code));
    return Map.copyOf(words);
  }

  private String list(Wish wish, OwnPosition told, Model page) {
    var now = clock.instant();
    var windows = sharing.mine();
    page.addAttribute("wish", wish);
    page.addAttribute("told", told);
    page.addAttribute("sending", told != OwnPosition.NONE);
    page.addAttribute("windows", windows);
    page.addAttribute(
        "open", windows.stream().filter(it -> it.holds(now)).findFirst().orElse(null));
    page.addAttribute("sent", positions.sent());
    page.addAttribute("now", now);
    return "exposure/live";
  }
}
