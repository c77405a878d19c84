package org.safeconduct.briefing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Gap;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.awareness.Course;
import org.safeconduct.people.awareness.Standing;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The lists on screen, and the form that has one sent.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/lists")
class ListPages {
  private final RegularLists lists;
  private final Schedules schedules;
  private final PeopleRegister register;
  private final Exports exports;
  private final Clock clock;

  ListPages(
      RegularLists lists,
      Schedules schedules,
      PeopleRegister register,
      Exports exports,
      Clock clock) {
    this.lists = lists;
    this.schedules = schedules;
    this.register = register;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping
  String all(Model page) {
    var counts = new LinkedHashMap<ListKind, ListCounts>();
    lists.readable().forEach(kind -> counts.put(kind, lists.counts(kind, ListFilter.ALL)));
    page.addAttribute("counts", counts);
    page.addAttribute("now", clock.instant());
    return "briefing/lists";
  }

  @GetMapping("/{list}")
  String show(
      @PathVariable String list,
      ListFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var kind = kind(list);
    model.addAttribute("page", lists.list(kind, filter, new PageRequest(page, 0, sort)));
    model.addAttribute("counts", lists.counts(kind, filter));
    model.addAttribute("columns", lists.columns(kind));
    model.addAttribute("orders", lists.orders(kind));
    model.addAttribute("filter", filter);
    offer(kind, model);
    return "briefing/list";
  }

  @GetMapping(path = "/{list}", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String list,
      ListFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var kind = kind(list);
    return exports.download(lists.sheet(kind, filter, sort), format, kind.word());
  }

  @GetMapping("/{list}/schedule")
  String begin(@PathVariable String list, ListFilter filter, Model model) {
    var kind = kind(list);
    model.addAttribute("wanted", new NewSchedule(null, "WEEKLY", "1", "07:00", null, "XLSX"));
    return form(kind, filter, Map.of(), model);
  }

  @PostMapping("/{list}/schedule")
  ModelAndView add(
      @PathVariable String list,
      ListFilter filter,
      NewSchedule wanted,
      Model model,
      RedirectAttributes next) {
    var kind = kind(list);
    return switch (schedules.add(kind, filter, wanted)) {
      case ScheduleOutcome.Done _ -> {
        next.addFlashAttribute("said", "briefing.said.scheduled");
        yield new ModelAndView("redirect:/lists/schedules");
      }
      case ScheduleOutcome.Refused it -> {
        model.addAttribute("wanted", wanted);
        yield new ModelAndView(
            form(kind, filter, it.faults(), model),
            model.asMap(),
            HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }

  private String form(ListKind kind, ListFilter filter, Map<String, String> wrong, Model model) {
    model.addAttribute("recipients", schedules.recipients());
    model.addAttribute("counts", lists.counts(kind, filter));
    model.addAttribute("filter", filter);
    model.addAttribute("wrong", wrong.isEmpty() ? null : wrong);
    model.addAttribute("formats", ExportFormat.values());
    offer(kind, model);
    return "briefing/schedule";
  }

  private void offer(ListKind kind, Model model) {
    model.addAttribute("kind", kind);
    model.addAttribute("people", kind.isOfPeople() && !kind.isOfCourses());
    model.addAttribute(
        "organisations",
        kind.isOfPeople() ? register.organisationsInScope() : register.organisations());
    model.addAttribute("gaps", List.of(Gap.values()));
    model.addAttribute("trainings", Course.TRAININGS);
    model.addAttribute("standings", List.of(Standing.values()));
  }

  private static ListKind kind(String word) {
    var kind = BadParameter.read("list", word, ListKind::of);
    if (kind == null) throw new BadParameter("list", word, List.of());
    return kind;
  }
}
