package org.safeconduct.access.openings;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
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
  private static final WayBack LIST = new WayBack("/access/openings");
  private static final ListSheet<Opening> SHEET = ListSheet.<Opening>of(
          "access.opening.title", "access.opening.", "openings")
      .column("name", Opening::name)
      .column("code", it -> it.target().code())
      .column("person", it -> it.target().person())
      .column("reason", Opening::reason)
      .column("opened", Opening::openedAt)
      .column("ends", Opening::endsAt)
      .column("reviewed", reviewed(Opening.Review::at))
      .column("reviewer", reviewed(Opening.Review::by))
      .column("justified", reviewed(Opening.Review::justified))
      .column("finding", reviewed(Opening.Review::finding));

  private final Openings openings;
  private final NamedRecords names;
  private final Permissions permissions;
  private final ListDownloads downloads;
  private final Clock clock;

  OpeningPages(
      Openings openings,
      NamedRecords names,
      Permissions permissions,
      ListDownloads downloads,
      Clock clock) {
    this.openings = openings;
    this.names = names;
    this.permissions = permissions;
    this.downloads = downloads;
    this.clock = clock;
  }

  @GetMapping(params = "!format")
  String list(
      OpeningFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var rows = openings.list(filter, new PageRequest(page, 0, sort));
    model.addAttribute("page", rows);
    model.addAttribute("filter", filter);
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
      OpeningFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return downloads.all(SHEET, request -> openings.list(filter, request), sort, format);
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
      list(OpeningFilter.ALL, 0, null, page);
      return WayBack.refused("access/openings", page);
    }
    return LIST.done("access.opening.now-open", next);
  }

  @PostMapping("/end")
  ModelAndView end(RedirectAttributes next) {
    openings.end();
    return LIST.done("access.opening.now-closed", next);
  }

  @PostMapping("/{id}/review")
  ModelAndView review(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean justified,
      @RequestParam(defaultValue = "") String finding,
      OpeningFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      RedirectAttributes next) {
    if (page > 0) next.addAttribute("page", page);
    if (sort != null) next.addAttribute("sort", sort);
    if (filter.q() != null && !filter.q().isBlank()) next.addAttribute("q", filter.q());
    if (filter.state() != null && !filter.state().isBlank())
      next.addAttribute("state", filter.state());
    return switch (openings.review(id, justified, finding)) {
      case OpeningOutcome.Done _ -> LIST.done("access.opening.now-reviewed", next);
      case OpeningOutcome.AnotherPersonNeeded _ -> LIST.wrong("access.opening.wrong.another", next);
      case OpeningOutcome.Refused it -> {
        next.addFlashAttribute("findingOf", id.toString());
        next.addFlashAttribute("finding", finding);
        next.addFlashAttribute("findingWrong", it.words());
        yield LIST.back();
      }
    };
  }

  private static Function<Opening, @Nullable Object> reviewed(
      Function<Opening.Review, Object> part) {
    return it -> it.review() == null ? null : part.apply(it.review());
  }
}
