package org.safeconduct.governance.nominations;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.FormCells;
import org.safeconduct.governance.PersonFinder;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.posts.Letter;
import org.safeconduct.governance.posts.PostScreens;
import org.safeconduct.governance.training.TrainingForm;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The steps of a nomination, each a form on its page.
@Controller
@Shows(Content.NETWORK)
class NominationSteps {
  private final Nominating nominating;
  private final NomineeAnswers answers;
  private final NominationPages pages;
  private final PersonFinder finder;
  private final PostScreens screens;
  private final Permissions permissions;

  NominationSteps(
      Nominating nominating,
      NomineeAnswers answers,
      NominationPages pages,
      PersonFinder finder,
      PostScreens screens,
      Permissions permissions) {
    this.nominating = nominating;
    this.answers = answers;
    this.pages = pages;
    this.finder = finder;
    this.screens = screens;
    this.permissions = permissions;
  }

  /// Who is to be proposed, as typed.
  record Proposal(
      @Nullable String organisation,
      @Nullable String post,
      @Nullable String person,
      @Nullable String chosen) {}

  /// What was typed into any of the forms of the page.
  record Step(
      @Nullable String reason,
      @Nullable String from,
      @Nullable String until,
      @Nullable String letter,
      @Nullable String letterDate,
      @Nullable String appointedBy,
      @Nullable AppointmentId replaces,
      @Nullable Integer version) {}

  @GetMapping("/network/nominations/new")
  String begin(@ModelAttribute("form") Proposal form, Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    furnish(page);
    page.addAttribute("candidates", finder.find(form.person(), form.chosen()));
    return "governance/identify";
  }

  @PostMapping("/network/nominations/new")
  ModelAndView identify(
      @ModelAttribute("form") Proposal form, BindingResult errors, RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var cells = new FormCells(errors);
    var people = finder.find(form.person(), form.chosen());
    if (people.size() != 1)
      cells.reject("person", people.isEmpty() ? "person-unknown" : "person-several");
    var organisation = cells.needed(
        form.organisation(), "organisation", OrganisationId::valueOf, "organisation-needed");
    var post = cells.needed(form.post(), "post", Post::valueOf, "post-needed");
    if (!errors.hasErrors() && organisation != null && post != null) {
      var outcome = nominating.identify(organisation, post, people.getFirst().id());
      if (outcome instanceof NominationOutcome.Done it) {
        next.addFlashAttribute("said", "governance.said.identified");
        return new ModelAndView("redirect:/network/nominations/" + it.id());
      }
      if (outcome instanceof NominationOutcome.Refused it) cells.reject(it.faults(), Map.of());
    }
    var page = new ExtendedModelMap();
    page.addAllAttributes(errors.getModel());
    furnish(page);
    page.addAttribute("candidates", people);
    return unprocessable(new ModelAndView("governance/identify", page));
  }

  @PostMapping("/network/nominations/{id}/nomination")
  ModelAndView nominate(@PathVariable NominationId id, Step form, RedirectAttributes next) {
    return answer(id, nominating.nominate(id), "nominated", form, next);
  }

  @PostMapping("/network/nominations/{id}/refusal")
  ModelAndView refuse(@PathVariable NominationId id, Step form, RedirectAttributes next) {
    return answer(id, nominating.refuse(id, reason(form)), "refused", form, next);
  }

  @PostMapping("/network/nominations/{id}/acceptance")
  ModelAndView accept(@PathVariable NominationId id, Step form, RedirectAttributes next) {
    return answer(id, answers.accept(id), "accepted", form, next);
  }

  @PostMapping("/network/nominations/{id}/declining")
  ModelAndView decline(@PathVariable NominationId id, Step form, RedirectAttributes next) {
    return answer(id, answers.decline(id, reason(form)), "declined", form, next);
  }

  @PostMapping("/network/nominations/{id}/training")
  ModelAndView train(
      @PathVariable NominationId id,
      @ModelAttribute("training") TrainingForm form,
      BindingResult errors,
      Step step,
      RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var cells = new FormCells(errors);
    var taken = form.read(cells);
    if (!errors.hasErrors() && taken.isPresent()) {
      var outcome = nominating.train(id, taken.get());
      if (!(outcome instanceof NominationOutcome.Refused it))
        return answer(id, outcome, "trained", step, next);
      cells.reject(it.faults(), Map.of());
    }
    var page = new ExtendedModelMap();
    page.addAllAttributes(errors.getModel());
    return unprocessable(new ModelAndView(pages.show(id, page), page));
  }

  @PostMapping("/network/nominations/{id}/activation")
  ModelAndView activate(
      @PathVariable NominationId id,
      @ModelAttribute("form") Step form,
      BindingResult errors,
      RedirectAttributes next) {
    var cells = new FormCells(errors);
    var when = when(form, cells);
    var letter = new Letter(
        FormCells.said(form.letter()),
        cells.day(form.letterDate(), "letterDate"),
        FormCells.said(form.appointedBy()),
        null);
    if (when.isEmpty() || errors.hasErrors()) return again(id, FormCells.first(errors), form);
    var replaced = form.replaces() == null || form.version() == null
        ? null
        : new Nominating.Replaced(form.replaces(), form.version(), reason(form));
    return answer(
        id, nominating.activate(id, when.get(), letter, null, replaced), "active", form, next);
  }

  @PostMapping("/network/nominations/{id}/withdrawal")
  ModelAndView withdraw(@PathVariable NominationId id, Step form, RedirectAttributes next) {
    return answer(id, nominating.withdraw(id, reason(form)), "nomination-withdrawn", form, next);
  }

  private static Optional<Interval> when(Step form, FormCells cells) {
    if (FormCells.said(form.from()).isEmpty()) cells.reject("from", "day-unreadable");
    var first = cells.day(form.from(), "from");
    var last = cells.day(form.until(), "until");
    if (first == null) return Optional.empty();
    if (FormCells.end(last).isAfter(FormCells.start(first)))
      return Optional.of(new Interval(FormCells.start(first), FormCells.end(last)));
    cells.reject("until", "until-before-from");
    return Optional.empty();
  }

  private ModelAndView answer(
      NominationId id, NominationOutcome outcome, String said, Step form, RedirectAttributes next) {
    switch (outcome) {
      case NominationOutcome.Done _ -> next.addFlashAttribute("said", "governance.said." + said);
      case NominationOutcome.NotNow _ -> next.addFlashAttribute("said", "governance.said.not-now");
      case NominationOutcome.NotEntitled it -> {
        var page = new ExtendedModelMap();
        page.addAttribute("refusal", it);
        var again = new ModelAndView(pages.show(id, page), page);
        again.setStatus(HttpStatus.FORBIDDEN);
        return again;
      }
      case NominationOutcome.Refused it -> {
        return again(id, it.faults().getFirst(), form);
      }
    }
    return new ModelAndView("redirect:/network/nominations/" + id);
  }

  private ModelAndView again(NominationId id, Fault fault, Step form) {
    var page = new ExtendedModelMap();
    page.addAttribute("wrong", fault);
    page.addAttribute("typed", form);
    return unprocessable(new ModelAndView(pages.show(id, page), page));
  }

  private void furnish(Model page) {
    screens.offer(page);
    page.addAttribute("nominees", NominationPages.POSTS);
  }

  private static ModelAndView unprocessable(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static String reason(Step form) {
    return form.reason() == null ? "" : form.reason();
  }
}
