package org.safeconduct.people.files;

import java.util.Map;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a person lives, and which languages a person speaks.
@Controller
@Shows(Content.PERSONAL)
class ResidencePages {
  private final PersonFiles files;
  private final Residences residences;
  private final FormChoices choices;

  ResidencePages(PersonFiles files, Residences residences, FormChoices choices) {
    this.files = files;
    this.residences = residences;
    this.choices = choices;
  }

  @GetMapping("/people/{id}/residence")
  String begin(@PathVariable PersonId id, @RequestParam Map<String, String> sent, Model page) {
    var fields = new FormFields(sent);
    var chosen = fields.draft();
    page.addAttribute("draft", chosen.text("place").isEmpty() ? residences.draft(id) : chosen);
    return show(id, fields, page);
  }

  @PostMapping("/people/{id}/residence")
  ModelAndView move(
      @PathVariable PersonId id,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    var outcome = residences.move(id, fields.version(), fields.draft());
    return fields.settled(outcome, "/people/" + id, page, next, () -> {
      page.addAttribute("places", residences.choices(fields.draft()));
      return show(id, fields, page);
    });
  }

  @GetMapping("/people/{id}/languages")
  String speak(@PathVariable PersonId id, @RequestParam Map<String, String> sent, Model page) {
    return languages(id, new FormFields(sent), files.entry(id).draft(), page);
  }

  @PostMapping("/people/{id}/languages")
  ModelAndView spoken(
      @PathVariable PersonId id,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    var outcome = files.speak(id, fields.version(), fields.draft());
    return fields.settled(
        outcome, "/people/" + id, page, next, () -> languages(id, fields, fields.draft(), page));
  }

  private String show(PersonId id, FormFields fields, Model page) {
    entry(id, fields, page);
    choices.countries(page);
    return "people/residence";
  }

  private String languages(PersonId id, FormFields fields, Draft draft, Model page) {
    entry(id, fields, page);
    choices.languages(page, draft);
    return "people/languages";
  }

  private void entry(PersonId id, FormFields fields, Model page) {
    var entry = files.entry(id);
    page.addAttribute("card", entry.card());
    page.addAttribute("version", entry.version());
    page.addAttribute("back", fields.back("/people/" + id));
  }
}
