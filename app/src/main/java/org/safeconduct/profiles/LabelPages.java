package org.safeconduct.profiles;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final NamedAccounts accounts;

  LabelPages(Labels labels, Profiles profiles, NamedAccounts accounts) {
    this.labels = labels;
    this.profiles = profiles;
    this.accounts = accounts;
  }

  @GetMapping("/labels/{kind}/{id}")
  String show(@PathVariable RecordKind kind, @PathVariable UUID id, Model page) {
    var history = labels.history(kind, id);
    page.addAttribute("history", history);
    var content = profiles.now().labelOf(kind.content());
    page.addAttribute(
        "holds", history.isEmpty() ? content.code() : history.getFirst().code());
    page.addAttribute("ordinary", content);
    page.addAttribute("labels", profiles.now().labels());
    page.addAttribute(
        "called",
        profiles.now().labels().stream()
            .collect(Collectors.toMap(Label::code, Function.identity())));
    page.addAttribute(
        "limitedTo", history.stream().map(it -> accounts.text(it.named())).toList());
    page.addAttribute("back", kind.page(id.toString()));
    return "profiles/label";
  }

  @PostMapping("/labels/{kind}/{id}")
  String label(
      @PathVariable RecordKind kind,
      @PathVariable UUID id,
      @RequestParam String code,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String named,
      RedirectAttributes next,
      Model page) {
    labels.history(kind, id);
    var only = accounts.read(named);
    page.addAttribute("unknown", String.join(", ", only.unknown()));
    var wrong = only.unknown().isEmpty()
        ? wrong(labels.label(kind, id, code, reason, only.ids()))
        : "profiles.label.no-account";
    if (wrong.isEmpty()) {
      next.addFlashAttribute(
          "said",
          isBelowContent(kind, code) ? "profiles.label.given-below" : "profiles.label.given");
      return "redirect:" + kind.page(id.toString());
    }
    page.addAttribute("wrong", wrong);
    page.addAttribute("code", code);
    page.addAttribute("reason", reason);
    page.addAttribute("named", named);
    return show(kind, id, page);
  }

  /// Whether the label changes nothing, because what such records hold is labelled higher.
  private boolean isBelowContent(RecordKind kind, String code) {
    var edition = profiles.now();
    int content = edition.labelOf(kind.content()).rank();
    return edition.label(code).filter(it -> it.rank() < content).isPresent();
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
