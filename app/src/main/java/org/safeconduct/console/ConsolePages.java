package org.safeconduct.console;

import static org.safeconduct.console.OfferedLayers.ALERTS;
import static org.safeconduct.console.OfferedLayers.PEOPLE;
import static org.safeconduct.console.OfferedLayers.PREMISES;
import static org.safeconduct.console.OfferedLayers.ZONES;

import java.util.Map;
import java.util.Optional;
import org.safeconduct.exposure.WhoIsWhere;
import org.safeconduct.platform.Busy;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The console, as one page and in the parts that keep themselves current.
@Controller
@Shows(Content.WHEREABOUTS)
class ConsolePages {
  private final Console console;
  private final SelfChecks checks;
  private final Landing landing;
  private final OfferedLayers layers;

  ConsolePages(Console console, SelfChecks checks, Landing landing, OfferedLayers layers) {
    this.console = console;
    this.checks = checks;
    this.landing = landing;
    this.layers = layers;
  }

  @GetMapping("/")
  String front(Model page) {
    var path = landing.path();
    return path.equals(Landing.CONSOLE) ? console(page) : "redirect:" + path;
  }

  @GetMapping("/console")
  String console(Model page) {
    page.addAllAttributes(Map.of(
        "decisions", console.decisions(),
        "timeline", console.timeline(),
        "who", whoIsWhere(),
        "checks", checks.latest(),
        "layers", layers.of(ALERTS, PEOPLE, PREMISES, ZONES)));
    return "console/home";
  }

  @GetMapping("/console/decisions")
  String decisions(Model page) {
    page.addAttribute("decisions", console.decisions());
    return "console/_decisions :: decisions";
  }

  @GetMapping("/console/timeline")
  String timeline(Model page) {
    page.addAttribute("timeline", console.timeline());
    return "console/_timeline :: timeline";
  }

  @GetMapping("/console/who")
  String who(Model page) {
    page.addAttribute("who", whoIsWhere());
    return "console/_who :: who";
  }

  @GetMapping("/console/foot")
  String foot(Model page) {
    page.addAttribute("checks", checks.latest());
    return "console/_foot :: foot";
  }

  /// Empty while too many others ask about many people: nothing else on the page waits for them.
  private Optional<WhoIsWhere> whoIsWhere() {
    try {
      return Optional.of(console.whoIsWhere());
    } catch (Busy _) {
      return Optional.empty();
    }
  }
}
