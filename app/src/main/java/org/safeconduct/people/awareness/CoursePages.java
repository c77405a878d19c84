package org.safeconduct.people.awareness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.FileOutcome;
import org.safeconduct.people.files.FormChoices;
import org.safeconduct.people.files.FormFields;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
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

/// The form that records what somebody took, and one record.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/{id}/courses")
class CoursePages {
  private final Permissions permissions;
  private final PeopleRegister register;
  private final CoursesTaken courses;
  private final FormChoices choices;
  private final Clock clock;

  CoursePages(
      Permissions permissions,
      PeopleRegister register,
      CoursesTaken courses,
      FormChoices choices,
      Clock clock) {
    this.permissions = permissions;
    this.register = register;
    this.courses = courses;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable PersonId id, @RequestParam Map<String, String> sent, Model page) {
    return show(id, new FormFields(sent), page);
  }

  @PostMapping
  ModelAndView record(
      @PathVariable PersonId id,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    permissions.require(Duty.EDIT_PEOPLE);
    var fields = new FormFields(sent);
    var outcome = courses.record(id, fields.draft());
    if (outcome instanceof CourseOutcome.Refused it) {
      wrong(it, page);
      return WayBack.refused(show(id, fields, page), page);
    }
    return new WayBack("/people/" + id).done("people.courses.recorded", next);
  }

  @GetMapping("/{course}")
  String one(@PathVariable PersonId id, @PathVariable UUID course, Model page) {
    return one(id, course, new FormFields(Map.of()), page);
  }

  @PostMapping("/{course}/withdrawal")
  ModelAndView withdraw(
      @PathVariable PersonId id,
      @PathVariable UUID course,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    permissions.require(Duty.EDIT_PEOPLE);
    of(id, course);
    var fields = new FormFields(sent);
    var back = new WayBack("/people/" + id + "/courses/" + course);
    return switch (courses.withdraw(course, fields.draft())) {
      case CourseOutcome.Done _ -> back.done("people.courses.withdrawn-now", next);
      case CourseOutcome.WithdrawnBefore _ -> back.done("people.courses.withdrawn-before", next);
      case CourseOutcome.Refused it -> {
        wrong(it, page);
        yield WayBack.refused(one(id, course, fields, page), page);
      }
    };
  }

  private String show(PersonId id, FormFields fields, Model page) {
    page.addAttribute("taken", courses.of(id));
    page.addAttribute("values", Course.values());
    choices.countries(page);
    return about(id, fields, page, "people/courses");
  }

  private String one(PersonId id, UUID course, FormFields fields, Model page) {
    page.addAttribute("it", of(id, course));
    return about(id, fields, page, "people/course");
  }

  private CourseTaken of(PersonId id, UUID course) {
    var it = courses.get(course);
    if (!it.person().equals(id)) throw new NotFound("course", course);
    return it;
  }

  private String about(PersonId id, FormFields fields, Model page, String template) {
    page.addAttribute("card", register.get(id));
    page.addAttribute("mayRecord", courses.mayRecord(id));
    page.addAttribute("draft", fields.draft());
    page.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return template;
  }

  private static void wrong(CourseOutcome.Refused it, Model page) {
    page.addAttribute("wrong", FormFields.words(new FileOutcome.Refused(it.wrongs())));
  }
}
