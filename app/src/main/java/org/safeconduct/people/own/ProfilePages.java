package org.safeconduct.people.own;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.FormChoices;
import org.safeconduct.people.files.FormFields;
import org.safeconduct.people.files.Relation;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PersonSection;
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

/// “My profile”: made for a telephone.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/me/profile")
class ProfilePages {
  private static final String PAGE = "/me/profile";

  private final OwnProfile own;
  private final Proposals proposals;
  private final FormChoices choices;
  private final List<PersonSection> sections;

  ProfilePages(
      OwnProfile own, Proposals proposals, FormChoices choices, List<PersonSection> sections) {
    this.own = own;
    this.proposals = proposals;
    this.choices = choices;
    this.sections = sections;
  }

  @GetMapping
  String show(Model page) {
    own.read().ifPresent(it -> {
      page.addAttribute("profile", it);
      page.addAttribute("sections", sections(it.entry().card().id()));
    });
    page.addAttribute("back", PAGE);
    return "people/profile";
  }

  private List<PersonSection.Shown> sections(PersonId person) {
    return sections.stream()
        .map(it -> it.of(person.value()))
        .flatMap(Optional::stream)
        .toList();
  }

  /// One's own channels, for mails, which cannot know anybody's id.
  @GetMapping("/channels")
  String channels() {
    return own.person()
        .map(it -> "redirect:/people/" + it + "/channels?back=" + PAGE)
        .orElse("redirect:" + PAGE);
  }

  @GetMapping("/details")
  String details(Model page) {
    return details(profile().entry().draft(), page);
  }

  @PostMapping("/details")
  ModelAndView propose(
      @RequestParam Map<String, String> sent, Model page, RedirectAttributes next) {
    var fields = new FormFields(sent);
    var outcome = proposals.propose(person(), Proposal.Kind.DETAILS, fields.draft());
    if (outcome instanceof FileOutcome.Done) return proposed(next);
    fields.again(page, outcome);
    return WayBack.refused(details(fields.draft(), page), page);
  }

  @GetMapping("/dependants/new")
  String dependant(Model page) {
    var values = new HashMap<String, String>();
    values.put("familyName", profile().entry().draft().text("familyName"));
    return dependant(new Draft(values), page);
  }

  @PostMapping("/dependants")
  ModelAndView proposeDependant(
      @RequestParam Map<String, String> sent, Model page, RedirectAttributes next) {
    var fields = new FormFields(sent);
    var outcome = proposals.propose(person(), Proposal.Kind.DEPENDANT, fields.draft());
    if (outcome instanceof FileOutcome.Done) return proposed(next);
    fields.again(page, outcome);
    return WayBack.refused(dependant(fields.draft(), page), page);
  }

  @PostMapping("/proposals/{id}/withdrawal")
  String withdraw(@PathVariable UUID id, RedirectAttributes next) {
    proposals.withdraw(person(), id);
    next.addFlashAttribute("said", "people.said.withdrawn");
    return "redirect:" + PAGE;
  }

  private String details(Draft draft, Model page) {
    page.addAttribute("draft", draft);
    choices.countries(page);
    page.addAttribute("back", PAGE);
    return "people/propose-details";
  }

  private String dependant(Draft draft, Model page) {
    page.addAttribute("draft", draft);
    page.addAttribute("relations", Relation.values());
    choices.languages(page, draft);
    page.addAttribute("back", PAGE);
    return "people/propose-dependant";
  }

  private PersonId person() {
    return own.person().orElseThrow(() -> new NotFound("profile", "of this account"));
  }

  private OwnProfile.Profile profile() {
    return own.read().orElseThrow(() -> new NotFound("profile", "of this account"));
  }

  private static ModelAndView proposed(RedirectAttributes next) {
    next.addFlashAttribute("said", "people.said.proposed");
    return new ModelAndView("redirect:" + PAGE);
  }
}
