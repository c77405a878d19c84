package org.safeconduct.people.files;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Whom to tell when something happens to a person.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/{id}/contacts")
class ContactPages {
  private final PersonFiles files;
  private final EmergencyContacts contacts;
  private final FormChoices choices;

  ContactPages(PersonFiles files, EmergencyContacts contacts, FormChoices choices) {
    this.files = files;
    this.contacts = contacts;
    this.choices = choices;
  }

  @GetMapping
  String list(
      @PathVariable PersonId id,
      @RequestParam(required = false) @Nullable UUID contact,
      @RequestParam Map<String, String> sent,
      Model page) {
    var draft = contacts.of(id).stream()
        .filter(it -> it.id().equals(contact))
        .findFirst()
        .map(ContactPages::draft)
        .orElse(new Draft(Map.of()));
    page.addAttribute("draft", draft);
    page.addAttribute("changing", contact);
    return show(id, new FormFields(sent), page);
  }

  @PostMapping
  ModelAndView put(
      @PathVariable PersonId id,
      @RequestParam(required = false) @Nullable UUID contact,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    page.addAttribute("changing", contact);
    var outcome = contacts.put(id, fields.version(), contact, fields.draft());
    return settled(id, fields, outcome, page, next);
  }

  @PostMapping("/{contact}/place")
  ModelAndView raise(
      @PathVariable PersonId id,
      @PathVariable UUID contact,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    return settled(id, fields, contacts.raise(id, fields.version(), contact), page, next);
  }

  @PostMapping("/{contact}/removal")
  ModelAndView remove(
      @PathVariable PersonId id,
      @PathVariable UUID contact,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    return settled(id, fields, contacts.remove(id, fields.version(), contact), page, next);
  }

  private ModelAndView settled(
      PersonId id, FormFields fields, FileOutcome outcome, Model model, RedirectAttributes next) {
    var page = "/people/" + id + "/contacts";
    return fields.settled(outcome, page, model, next, () -> show(id, fields, model));
  }

  private String show(PersonId id, FormFields fields, Model page) {
    var entry = files.entry(id);
    page.addAttribute("card", entry.card());
    page.addAttribute("version", entry.version());
    page.addAttribute("contacts", contacts.of(id));
    page.addAttribute("languages", choices.languages());
    page.addAttribute("back", fields.back("/people/" + id));
    return "people/contacts";
  }

  private static Draft draft(EmergencyContact contact) {
    var values = new HashMap<String, String>();
    values.put("name", contact.name());
    values.put("relation", contact.relation());
    values.put("language", contact.language());
    if (contact.phone() != null) values.put("phone", contact.phone());
    if (contact.otherPhone() != null) values.put("otherPhone", contact.otherPhone());
    if (contact.email() != null) values.put("email", contact.email());
    return new Draft(values);
  }
}
