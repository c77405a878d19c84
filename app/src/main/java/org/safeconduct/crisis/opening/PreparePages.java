package org.safeconduct.crisis.opening;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Headcount;
import org.safeconduct.crisis.NewHeadcount.Fault;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.crisis.OpenOutcome;
import org.safeconduct.crisis.Schedule;
import org.safeconduct.crisis.asking.TextFields;
import org.safeconduct.crisis.opening.PopulationReader.Read;
import org.safeconduct.notifications.MailLine;
import org.safeconduct.people.PeopleFilter;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Confidence;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Opens a headcount in two steps: first everything that would happen is shown, then it is
/// confirmed. With other choices than those that were counted nothing is opened: they are counted
/// first.
@Controller
@Shows(Content.WHEREABOUTS)
class PreparePages {
  private static final int FOUND = 30;

  private final Headcount headcount;
  private final PopulationReader populations;
  private final PeopleRegister register;
  private final MailLine mail;
  private final Permissions permissions;

  PreparePages(
      Headcount headcount,
      PopulationReader populations,
      PeopleRegister register,
      MailLine mail,
      Permissions permissions) {
    this.headcount = headcount;
    this.populations = populations;
    this.register = register;
    this.mail = mail;
    this.permissions = permissions;
  }

  @GetMapping("/headcounts/new")
  String choose(@RequestParam(defaultValue = "") String q, Model page) {
    page.addAttribute("q", q);
    if (!q.isBlank()) {
      var named = new PeopleFilter(null, null, q.strip(), null, false);
      page.addAttribute(
          "found", register.list(named, new PageRequest(0, FOUND, null)).rows());
    }
    return "crisis/new";
  }

  @RequestMapping(
      path = "/headcounts/prepare",
      method = {RequestMethod.GET, RequestMethod.POST})
  String prepare(
      @ModelAttribute PopulationForm population,
      @ModelAttribute OpeningForm opening,
      @RequestParam Map<String, String> fields,
      Model page) {
    permissions.require(Duty.RUN_HEADCOUNT);
    var read = populations.read(population);
    if (read.population() == null) return chooseAgain(population, read, page);
    page.addAttribute("where", read.where());
    return show(read.population(), population, opening, TextFields.read(fields), List.of(), page);
  }

  @PostMapping("/headcounts")
  String open(
      @ModelAttribute PopulationForm population,
      @ModelAttribute OpeningForm opening,
      @RequestParam Map<String, String> fields,
      Model page,
      RedirectAttributes next) {
    permissions.require(Duty.RUN_HEADCOUNT);
    var read = populations.read(population);
    if (read.population() == null) return chooseAgain(population, read, page);
    page.addAttribute("where", read.where());
    var texts = TextFields.read(fields);
    if (!opening.isCountedFor(population)) {
      page.addAttribute("recounted", true);
      return show(read.population(), population, opening, texts, List.of(), page);
    }
    return switch (headcount.open(opening.wanted(read.population(), texts))) {
      case OpenOutcome.Opened it -> {
        next.addFlashAttribute("said", said(it));
        next.addFlashAttribute("saidArguments", List.of(it.people()));
        yield "redirect:/headcounts/" + it.id();
      }
      case OpenOutcome.KeyReused it -> {
        next.addFlashAttribute("wrong", "crisis.open.key-reused");
        next.addFlashAttribute("wrongArguments", List.of());
        yield "redirect:/headcounts/" + it.id();
      }
      case OpenOutcome.Refused it ->
        show(read.population(), population, opening, texts, it.faults(), page);
    };
  }

  private String said(OpenOutcome.Opened it) {
    if (it.again()) return "crisis.open.again";
    return mail.trouble().isPresent() ? "crisis.open.waiting" : "crisis.open.done";
  }

  private String show(
      Population population,
      PopulationForm chosen,
      OpeningForm opening,
      Map<String, Text> typed,
      List<Fault> faults,
      Model page) {
    var preparation = headcount.prepare(population, given(opening.title(), ""));
    page.addAttribute("preparation", preparation);
    page.addAttribute("population", chosen);
    page.addAttribute("opening", opening);
    page.addAttribute("what", given(opening.title(), preparation.title()));
    page.addAttribute("again", given(opening.again(), usualMinutes()));
    page.addAttribute("hours", given(opening.hours(), usualHours()));
    page.addAttribute("key", given(opening.key(), UUID.randomUUID().toString()));
    page.addAttribute("texts", typed.isEmpty() ? preparation.texts() : typed);
    page.addAttribute("faults", TextFields.byField(faults));
    page.addAttribute("confidences", Confidence.values());
    page.addAttribute("organisations", register.organisations());
    return "crisis/prepare";
  }

  private static String chooseAgain(PopulationForm typed, Read read, Model page) {
    var fault = read.fault() == null ? new Fault("population", "nobody") : read.fault();
    page.addAttribute("q", "");
    page.addAttribute("typed", typed);
    page.addAttribute("wrongField", fault.field());
    page.addAttribute("wrong", "crisis.fault." + fault.code());
    page.addAttribute("choices", read.choices());
    return "crisis/new";
  }

  private static String given(@Nullable String typed, String otherwise) {
    return typed == null ? otherwise : typed;
  }

  private static String usualMinutes() {
    return String.join(
        ", ", Schedule.USUAL.again().stream().map(String::valueOf).toList());
  }

  private static String usualHours() {
    return String.valueOf(Schedule.USUAL.validity().toHours());
  }
}
