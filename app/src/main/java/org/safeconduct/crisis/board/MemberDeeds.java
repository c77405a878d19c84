package org.safeconduct.crisis.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Answers;
import org.safeconduct.crisis.Headcount;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.HeadcountPeople;
import org.safeconduct.crisis.HelpDesk;
import org.safeconduct.crisis.answers.AnswerOutcome;
import org.safeconduct.crisis.answers.TakeOutcome;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What can be done about one member, from the board, the call list and the member's own page.
@Controller
@Shows(Content.WHEREABOUTS)
class MemberDeeds {
  private final Answers answers;
  private final HelpDesk helpDesk;
  private final Headcount headcount;
  private final HeadcountBoard board;
  private final HeadcountPeople people;
  private final Permissions permissions;

  MemberDeeds(
      Answers answers,
      HelpDesk helpDesk,
      Headcount headcount,
      HeadcountBoard board,
      HeadcountPeople people,
      Permissions permissions) {
    this.answers = answers;
    this.helpDesk = helpDesk;
    this.headcount = headcount;
    this.board = board;
    this.people = people;
    this.permissions = permissions;
  }

  /// Answers with the row alone when a script asked, so that nothing else on the page moves; the
  /// row says so if the answer is not kept.
  @PostMapping("/headcounts/{id}/people/{person}/answers")
  String answer(
      @PathVariable HeadcountId id,
      @PathVariable PersonId person,
      @ModelAttribute AnswerForm form,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
      Model page,
      RedirectAttributes next) {
    permissions.requireAny(Duty.RUN_HEADCOUNT, Duty.ANSWER_FOR_OTHERS);
    var said = form.said();
    var outcome = said.map(it -> answers.answer(id, person, it, form.manner())).orElse(null);
    if (script == null) return see(id, person, form.back(), outcome, next);
    page.addAttribute("headcount", board.get(id));
    page.addAttribute("row", people.file(id, person).row());
    if (!(outcome instanceof AnswerOutcome.Recorded)) {
      page.addAttribute("refused", Telling.of(outcome));
    }
    BoardPages.forms(page);
    return "crisis/_rows :: row(row=${row})";
  }

  @PostMapping("/headcounts/{id}/people/{person}/resolution")
  String resolve(
      @PathVariable HeadcountId id,
      @PathVariable PersonId person,
      @ModelAttribute AnswerForm form,
      RedirectAttributes next) {
    permissions.require(Duty.RUN_HEADCOUNT);
    var outcome =
        form.said().map(it -> answers.resolve(id, person, it, form.manner())).orElse(null);
    if (outcome instanceof AnswerOutcome.HowNeeded)
      next.addFlashAttribute("resolving", form.status());
    return see(id, person, null, outcome, next);
  }

  @PostMapping("/headcounts/{id}/people/{person}/help")
  String take(
      @PathVariable HeadcountId id,
      @PathVariable PersonId person,
      @RequestParam @Nullable String back,
      RedirectAttributes next) {
    switch (helpDesk.take(id, person)) {
      case TakeOutcome.Taken _ -> next.addFlashAttribute("said", "crisis.help.taken");
      case TakeOutcome.TakenBefore it -> {
        next.addFlashAttribute("said", "crisis.help.taken-before");
        next.addFlashAttribute(
            "saidArguments",
            List.of(
                String.valueOf(it.help().takenBy()), String.valueOf(it.help().takenAt())));
      }
      case TakeOutcome.NotAsked _ -> next.addFlashAttribute("said", "crisis.help.not-asked");
    }
    return "redirect:" + Back.to(id, person, back);
  }

  @PostMapping("/headcounts/{id}/people/{person}/exclusion")
  String exclude(
      @PathVariable HeadcountId id,
      @PathVariable PersonId person,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    permissions.require(Duty.RUN_HEADCOUNT);
    if (reason.isBlank()) {
      next.addFlashAttribute("wrong", "crisis.member.exclude.reason-missing");
    } else {
      headcount.exclude(id, person, reason.substring(0, Math.min(500, reason.length())));
      next.addFlashAttribute("said", "crisis.member.excluded");
    }
    return "redirect:" + Back.to(id, person, null);
  }

  @PostMapping("/headcounts/{id}/people/{person}/inclusion")
  String countAgain(
      @PathVariable HeadcountId id, @PathVariable PersonId person, RedirectAttributes next) {
    headcount.countAgain(id, person);
    next.addFlashAttribute("said", "crisis.member.counted-again");
    return "redirect:" + Back.to(id, person, null);
  }

  private static String see(
      HeadcountId id,
      PersonId person,
      @Nullable String back,
      @Nullable AnswerOutcome outcome,
      RedirectAttributes next) {
    Telling.of(outcome).flash(next);
    return "redirect:" + Back.to(id, person, back);
  }
}
