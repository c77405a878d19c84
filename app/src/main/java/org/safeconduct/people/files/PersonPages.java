package org.safeconduct.people.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.PersonSection;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The person's page, and the forms about who somebody is.
@Controller
@Shows(Content.PERSONAL)
class PersonPages {
  private final PeopleRegister register;
  private final PersonFiles files;
  private final FileReader reader;
  private final FormChoices choices;
  private final Permissions permissions;
  private final List<PersonSection> sections;

  PersonPages(
      PeopleRegister register,
      PersonFiles files,
      FileReader reader,
      FormChoices choices,
      Permissions permissions,
      List<PersonSection> sections) {
    this.register = register;
    this.files = files;
    this.reader = reader;
    this.choices = choices;
    this.permissions = permissions;
    this.sections = sections;
  }

  @Shows(value = Content.PERSONAL, one = RecordKind.PERSON)
  @GetMapping("/people/{id}")
  String file(@PathVariable PersonId id, Model page) {
    var file = register.file(id);
    page.addAttribute("file", file);
    if (!permissions.allows(Duty.READ_PEOPLE)) return "people/reach";
    var more = reader.read(id);
    page.addAttribute("more", more);
    page.addAttribute("covered", choices.isCovered(file.card()));
    page.addAttribute("same", register.otherFiles(id));
    page.addAttribute(
        "sections",
        sections.stream().map(it -> it.of(id.value())).flatMap(Optional::stream).toList());
    page.addAttribute(
        "mayEdit",
        !more.forgotten()
            && permissions.allows(Duty.EDIT_PEOPLE)
            && permissions.reaches(file.card().subject()));
    return "people/person";
  }

  @GetMapping("/people/new")
  String begin(@RequestParam Map<String, String> wanted, Model page) {
    permissions.require(Duty.EDIT_PEOPLE);
    var draft = new FormFields(wanted).draft();
    page.addAttribute("draft", draft);
    return blank(draft, page);
  }

  @PostMapping("/people")
  ModelAndView add(@RequestParam Map<String, String> sent, Model page, RedirectAttributes next) {
    var fields = new FormFields(sent);
    var outcome = files.add(fields.draft());
    if (outcome instanceof FileOutcome.Done it) {
      next.addFlashAttribute("said", "people.said.added");
      return new ModelAndView("redirect:/people/" + it.person());
    }
    fields.again(page, outcome);
    return WayBack.refused(blank(fields.draft(), page), page);
  }

  @GetMapping("/people/{id}/details")
  String details(@PathVariable PersonId id, Model page) {
    permissions.require(Duty.EDIT_PEOPLE);
    var entry = files.entry(id);
    page.addAttribute("draft", entry.draft());
    page.addAttribute("version", entry.version());
    return form(entry, entry.draft(), page);
  }

  @PostMapping("/people/{id}/details")
  ModelAndView change(
      @PathVariable PersonId id,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    page.addAttribute("version", fields.version());
    var outcome = files.change(id, fields.version(), fields.draft());
    if (outcome instanceof FileOutcome.Done) return done(id, next);
    fields.again(page, outcome);
    return WayBack.refused(form(files.entry(id), fields.draft(), page), page);
  }

  @PostMapping("/people/{id}/departure")
  ModelAndView leave(
      @PathVariable PersonId id, @RequestParam int version, RedirectAttributes next) {
    return settled(id, files.leave(id, version), next);
  }

  @PostMapping("/people/{id}/return")
  ModelAndView comeBack(
      @PathVariable PersonId id, @RequestParam int version, RedirectAttributes next) {
    return settled(id, files.comeBack(id, version), next);
  }

  private String blank(Draft draft, Model page) {
    choices.details(page, draft);
    var head = draft.text(Field.HEAD);
    if (head.matches("[0-9a-f-]{36}"))
      register.find(PersonId.valueOf(head)).ifPresent(it -> page.addAttribute("head", it));
    return "people/new";
  }

  private String form(PersonFiles.Entry entry, Draft draft, Model page) {
    page.addAttribute("card", entry.card());
    page.addAttribute("numbered", true);
    choices.details(page, draft);
    choices.units(page, entry.card().organisation());
    return "people/details";
  }

  private static ModelAndView settled(PersonId id, FileOutcome outcome, RedirectAttributes next) {
    if (outcome instanceof FileOutcome.Done) return done(id, next);
    if (outcome instanceof FileOutcome.ChangedMeanwhile) next.addFlashAttribute("meanwhile", true);
    return new ModelAndView("redirect:/people/" + id);
  }

  private static ModelAndView done(PersonId id, RedirectAttributes next) {
    next.addFlashAttribute("said", "people.said.changed");
    return new ModelAndView("redirect:/people/" + id);
  }
}
