package org.safeconduct.briefing;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which lists are sent to whom, and how the last sending went.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/lists/schedules")
class SchedulePages {
  private static final List<String> COLUMNS = Sheets.columns(
      "briefing.schedule.", "list", "recipient", "when", "format", "state", "next", "latest", "by");

  private final Schedules schedules;
  private final Sheets sheets;
  private final Exports exports;
  private final Clock clock;

  SchedulePages(Schedules schedules, Sheets sheets, Exports exports, Clock clock) {
    this.schedules = schedules;
    this.sheets = sheets;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String list,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("page", schedules.list(kind(list), new PageRequest(page, 0, sort)));
    model.addAttribute("list", list);
    model.addAttribute("kinds", ListKind.values());
    model.addAttribute("now", clock.instant());
    return "briefing/schedules";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(required = false) @Nullable String list,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> schedules.list(kind(list), request), sort).stream()
        .map(this::cells)
        .toList();
    return exports.download(
        sheets.of("briefing.schedules.title", COLUMNS, rows), format, "schedules");
  }

  @PostMapping("/{id}/pause")
  String pause(@PathVariable UUID id, RedirectAttributes next) {
    schedules.pause(id);
    return said("briefing.said.paused", next);
  }

  @PostMapping("/{id}/resumption")
  String resume(@PathVariable UUID id, RedirectAttributes next) {
    schedules.resume(id);
    return said("briefing.said.resumed", next);
  }

  @PostMapping("/{id}/deletion")
  String delete(@PathVariable UUID id, RedirectAttributes next) {
    schedules.delete(id);
    return said("briefing.said.deleted", next);
  }

  private static String said(String key, RedirectAttributes next) {
    next.addFlashAttribute("said", key);
    return "redirect:/lists/schedules";
  }

  private static @Nullable ListKind kind(@Nullable String word) {
    return BadParameter.read("list", word, ListKind::of);
  }

  private List<?> cells(Schedules.Line it) {
    var schedule = it.schedule();
    var rhythm = schedule.rhythm();
    return Arrays.asList(
        sheets.text("briefing.list." + schedule.list()),
        it.recipient(),
        sheets.text("briefing.each." + rhythm.each()) + " " + rhythm.day() + ", " + rhythm.at()
            + " " + rhythm.zone(),
        schedule.format().name(),
        sheets.text(schedule.isRunning() ? "briefing.schedule.runs" : "briefing.schedule.paused"),
        schedule.isRunning() ? schedule.nextAt() : null,
        it.latest() == null ? null : sheets.text(it.latest().words(clock.instant())),
        schedule.createdBy());
  }
}
