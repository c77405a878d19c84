package org.safeconduct.access.openings;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
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

/// Records that were opened outside of a scope: opening them, and the reviews.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/access/openings")
class OpeningPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "access.opening.",
      "name",
      "code",
      "person",
      "reason",
      "opened",
      "ends",
      "reviewed",
      "reviewer",
      "justified",
      "finding");

  private final Openings openings;
  private final NamedRecords names;
  private final Permissions permissions;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  OpeningPages(
      Openings openings,
      NamedRecords names,
      Permissions permissions,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.openings = openings;
    this.names = names;
    this.permissions = permissions;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping(params = "!format")
  String list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var rows = openings.list(new PageRequest(page, 0, sort));
    model.addAttribute("page", rows);
    model.addAttribute(
        "names",
        names.named(rows.rows().stream().map(it -> it.target().person()).toList()));
    model.addAttribute("mayOpen", permissions.allows(Duty.BREAK_GLASS));
    model.addAttribute("mayReview", permissions.allows(Duty.REVIEW_ACCESS));
    model.addAttribute("minutes", Openings.MINUTES);
    model.addAttribute("now", clock.instant());
    if (!model.containsAttribute("wish"))
      model.addAttribute("wish", new Openings.Wish("", "", "", Openings.MINUTES.getFirst()));
    return "access/openings";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(required = false) @Nullable String sort, @RequestParam ExportFormat format) {
    var rows =
        Exports.all(openings::list, sort).stream().map(OpeningPages::cells).toList();
    return exports.download(sheets.of("access.opening.title", COLUMNS, rows), format, "openings");
  }

  @PostMapping
  ModelAndView open(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int minutes,
      Model page,
      RedirectAttributes next) {
    var wish = new Openings.Wish(code, number, reason, minutes);
    if (openings.open(wish) instanceof OpeningOutcome.Refused it) {
      page.addAttribute("wish", wish);
      page.addAttribute("wrongField", it.field());
      page.addAttribute("wrongWords", it.words());
      list(0, null, page);
      return new ModelAndView("access/openings", page.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return done("access.opening.now-open", next);
  }

  @PostMapping("/end")
  ModelAndView end(RedirectAttributes next) {
    openings.end();
    return done("access.opening.now-closed", next);
  }

  @PostMapping("/{id}/review")
  ModelAndView review(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean justified,
      @RequestParam(defaultValue = "") String finding,
      RedirectAttributes next) {
    return switch (openings.review(id, justified, finding)) {
      case OpeningOutcome.Done _ -> done("access.opening.now-reviewed", next);
      case OpeningOutcome.AnotherPersonNeeded _ -> wrong("access.opening.wrong.another", next);
      case OpeningOutcome.Refused it -> wrong(it.words(), next);
    };
  }

  private static List<@Nullable Object> cells(Opening it) {
    var review = it.review();
    return Arrays.asList(
        it.name(),
        it.target().code(),
        it.target().person(),
        it.reason(),
        it.openedAt(),
        it.endsAt(),
        review == null ? null : review.at(),
        review == null ? null : review.by(),
        review == null ? null : review.justified(),
        review == null ? null : review.finding());
  }

  private static ModelAndView done(String words, RedirectAttributes next) {
    next.addFlashAttribute("said", words);
    return new ModelAndView("redirect:/access/openings");
  }

  private static ModelAndView wrong(String words, RedirectAttributes next) {
    next.addFlashAttribute("wrong", words);
    return new ModelAndView("redirect:/access/openings");
  }
}
