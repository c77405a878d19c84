package org.safeconduct.people.restricted;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.FormFields;
import org.safeconduct.people.files.PersonFiles;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is sealed in a file: which fields are filled in; opened with a reason, shown once.
@Controller
@Shows(Content.RESTRICTED)
@RequestMapping("/people/{id}/restricted")
class RestrictedPages {
  private final RestrictedFields fields;
  private final PeopleRegister register;
  private final PersonFiles files;
  private final Permissions permissions;

  RestrictedPages(
      RestrictedFields fields,
      PeopleRegister register,
      PersonFiles files,
      Permissions permissions) {
    this.fields = fields;
    this.register = register;
    this.files = files;
    this.permissions = permissions;
  }

  @GetMapping
  String list(@PathVariable PersonId id, @RequestParam Map<String, String> sent, Model page) {
    return show(id, new FormFields(sent), page);
  }

  @PostMapping("/{field}/opening")
  ModelAndView open(
      @PathVariable PersonId id,
      @PathVariable String field,
      @RequestParam Map<String, String> sent,
      Model page,
      HttpServletResponse response) {
    var form = new FormFields(sent);
    var wanted = field(field);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    page.addAttribute("opened", wanted);
    return switch (fields.open(id, wanted, form.draft().text("reason"))) {
      case RestrictedFields.Opening.Opened it -> {
        page.addAttribute("text", it.text());
        yield new ModelAndView(show(id, form, page), page.asMap());
      }
      case RestrictedFields.Opening.ReasonNeeded _ -> {
        page.addAttribute("wrong", Map.of(wanted.word(), "people.wrong.reason"));
        yield WayBack.refused(show(id, form, page), page);
      }
    };
  }

  @PostMapping("/{field}")
  ModelAndView put(
      @PathVariable PersonId id,
      @PathVariable String field,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var form = new FormFields(sent);
    var wanted = field(field);
    var text = form.draft().text("text");
    var outcome = fields.put(id, form.version(), wanted, text);
    if (!(outcome instanceof FileOutcome.Done))
      page.addAllAttributes(Map.of("typing", wanted, "text", text));
    return settled(id, outcome, "people.said.sealed", form, page, next);
  }

  @PostMapping("/{field}/removal")
  ModelAndView remove(
      @PathVariable PersonId id,
      @PathVariable String field,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var form = new FormFields(sent);
    var outcome = fields.remove(id, form.version(), field(field));
    return settled(id, outcome, "people.said.sealed-removed", form, page, next);
  }

  private ModelAndView settled(
      PersonId id,
      FileOutcome outcome,
      String said,
      FormFields form,
      Model page,
      RedirectAttributes next) {
    if (outcome instanceof FileOutcome.Done)
      return new WayBack(form.back("/people/" + id + "/restricted")).done(said, next);
    form.again(page, outcome);
    return WayBack.refused(show(id, form, page), page);
  }

  private String show(PersonId id, FormFields form, Model page) {
    page.addAttribute("known", fields.known(id));
    page.addAttribute("card", register.get(id));
    page.addAttribute("fields", RestrictedField.values());
    page.addAttribute("back", form.back("/people/" + id));
    var entry = permissions.allows(Duty.EDIT_PEOPLE) || isOwn(form) ? files.entry(id) : null;
    page.addAttribute("own", entry != null && entry.own());
    var mayOpen = fields.mayOpen(id);
    page.addAttribute("mayOpen", mayOpen);
    page.addAttribute("uncleared", !mayOpen && permissions.allows(Duty.OPEN_RESTRICTED));
    page.addAttribute("mayChange", entry != null);
    page.addAttribute("version", entry == null ? 0 : entry.version());
    return "people/restricted";
  }

  private static boolean isOwn(FormFields form) {
    return !form.back("").isEmpty();
  }

  private static RestrictedField field(String word) {
    try {
      return RestrictedField.of(word);
    } catch (IllegalArgumentException unknown) {
      throw new NotFound("restricted field", word);
    }
  }
}
