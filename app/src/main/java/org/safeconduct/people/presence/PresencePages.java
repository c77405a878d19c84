package org.safeconduct.people.presence;

import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.FormChoices;
import org.safeconduct.people.files.FormFields;
import org.safeconduct.platform.Content;
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

/// One person's calendar, and the form that enters days.
@Controller
@Shows(Content.WHEREABOUTS)
@RequestMapping("/people/{id}/presence")
class PresencePages {
  private final PeopleRegister register;
  private final PresenceCalendar calendar;
  private final FormChoices choices;

  PresencePages(PeopleRegister register, PresenceCalendar calendar, FormChoices choices) {
    this.register = register;
    this.calendar = calendar;
    this.choices = choices;
  }

  @GetMapping
  String show(@PathVariable PersonId id, @RequestParam Map<String, String> sent, Model page) {
    return show(id, new FormFields(sent), page);
  }

  @PostMapping
  ModelAndView enter(
      @PathVariable PersonId id,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    switch (calendar.enter(id, fields.draft())) {
      case PresenceOutcome.Done _ -> {
        return done(id, fields, "people.presence.entered", next);
      }
      case PresenceOutcome.Refused it -> {
        page.addAttribute("wrong", FormFields.words(new FileOutcome.Refused(it.wrongs())));
        page.addAttribute("places", calendar.choices(fields.draft()));
      }
      case PresenceOutcome.Overlaps it -> {
        page.addAttribute("wrong", Map.of("from", "people.wrong.overlaps"));
        page.addAttribute("overlapped", it.other());
      }
      case PresenceOutcome.ChangedMeanwhile _ -> page.addAttribute("meanwhile", true);
    }
    var template = show(id, fields, page);
    return WayBack.refused(template, page);
  }

  @PostMapping("/{entry}/withdrawal")
  ModelAndView withdraw(
      @PathVariable PersonId id,
      @PathVariable UUID entry,
      @RequestParam Map<String, String> sent,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    if (calendar.withdraw(entry, fields.version()) instanceof PresenceOutcome.Done)
      return done(id, fields, "people.said.withdrawn", next);
    next.addFlashAttribute("meanwhile", true);
    return new ModelAndView("redirect:" + own(id, fields));
  }

  private String show(PersonId id, FormFields fields, Model page) {
    page.addAttribute("entries", calendar.of(id));
    page.addAttribute("card", register.get(id));
    page.addAttribute("mine", calendar.isMine(id));
    page.addAttribute("draft", fields.draft());
    page.addAttribute("back", fields.back("/people/" + id));
    page.addAttribute("kinds", PresenceKind.values());
    choices.countries(page);
    return "people/presence";
  }

  private static ModelAndView done(
      PersonId id, FormFields fields, String said, RedirectAttributes next) {
    next.addFlashAttribute("said", said);
    return new ModelAndView("redirect:" + own(id, fields));
  }

  /// The calendar again, which knows where it was opened from.
  private static String own(PersonId id, FormFields fields) {
    var page = "/people/" + id;
    var back = fields.back(page);
    return page + "/presence" + (back.equals(page) ? "" : "?back=" + back);
  }
}
