package org.safeconduct.profiles;

import java.util.UUID;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Shows(Content.NETWORK)
class LabelPages {
  private final Labels labels;
  private final Profiles profiles;

  LabelPages(Labels labels, Profiles profiles) {
    this.labels = labels;
    this.profiles = profiles;
  }

  @GetMapping("/labels/{kind}/{id}")
  String show(@PathVariable RecordKind kind, @PathVariable UUID id, Model page) {
    var history = labels.history(kind, id);
    page.addAttribute("history", history);
    page.addAttribute("holds", history.isEmpty() ? "" : history.getFirst().code());
    page.addAttribute("labels", profiles.now().labels());
    page.addAttribute("back", kind.page(id.toString()));
    return "profiles/label";
  }

  @PostMapping("/labels/{kind}/{id}")
  String label(
      @PathVariable RecordKind kind,
      @PathVariable UUID id,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next,
      Model page) {
    var wrong = wrong(labels.label(kind, id, code, reason));
    if (wrong.isEmpty()) {
      next.addFlashAttribute("said", "profiles.label.given");
      return "redirect:" + kind.page(id.toString());
    }
    page.addAttribute("wrong", wrong);
    page.addAttribute("code", code);
    page.addAttribute("reason", reason);
    return show(kind, id, page);
  }

  private static String wrong(LabelOutcome outcome) {
    return switch (outcome) {
      case LabelOutcome.Labelled _ -> "";
      case LabelOutcome.NoSuchLabel _ -> "profiles.label.unknown";
      case LabelOutcome.ReasonMissing _ -> "profiles.label.reason-missing";
      case LabelOutcome.ReasonTooLong _ -> "profiles.label.reason-long";
      case LabelOutcome.NotTheOriginator _ -> "profiles.label.not-yours";
    };
  }
}
