package org.safeconduct.crisis.board;

import java.util.List;
import org.safeconduct.crisis.CloseOutcome;
import org.safeconduct.crisis.Headcount;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Closes a headcount, in a second step that shows who would be left behind.
@Controller
@Shows(Content.WHEREABOUTS)
class ClosurePages {
  private static final int LONGEST = 2_000;

  private final Headcount headcount;
  private final HeadcountBoard board;

  ClosurePages(Headcount headcount, HeadcountBoard board) {
    this.headcount = headcount;
    this.board = board;
  }

  @GetMapping("/headcounts/{id}/closure")
  String show(@PathVariable HeadcountId id, Model page, RedirectAttributes next) {
    var record = board.get(id);
    var closing = record.closing();
    if (closing != null) {
      next.addFlashAttribute("wrong", "crisis.close.before");
      next.addFlashAttribute("wrongArguments", List.of(closing.by(), closing.at()));
      return "redirect:/headcounts/" + id;
    }
    page.addAttribute("headcount", record);
    page.addAttribute("exercise", record.exercise());
    page.addAttribute("totals", board.totals(id));
    return "crisis/closure";
  }

  @PostMapping("/headcounts/{id}/closure")
  String close(
      @PathVariable HeadcountId id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean leavingHelp,
      RedirectAttributes next) {
    var why = reason.substring(0, Math.min(LONGEST, reason.length()));
    return switch (headcount.close(id, why, leavingHelp)) {
      case CloseOutcome.Closed _ -> {
        next.addFlashAttribute("said", "crisis.close.done");
        yield "redirect:/headcounts/" + id;
      }
      case CloseOutcome.ClosedBefore it -> {
        next.addFlashAttribute("wrong", "crisis.close.before");
        next.addFlashAttribute("wrongArguments", List.of(it.by(), it.at()));
        yield "redirect:/headcounts/" + id;
      }
      case CloseOutcome.HelpWaits _ -> {
        next.addFlashAttribute("reason", why);
        next.addFlashAttribute("helpWrong", "crisis.fault.help-waits");
        yield "redirect:/headcounts/" + id + "/closure";
      }
      case CloseOutcome.ReasonNeeded _ -> {
        next.addFlashAttribute("wrong", "crisis.close.reason-missing");
        yield "redirect:/headcounts/" + id + "/closure";
      }
    };
  }
}
