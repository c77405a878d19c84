package org.safeconduct.governance.meetings;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Which bodies there are, and how it stands with each.
@Controller
@Shows(Content.NETWORK)
@RequestMapping("/network/bodies")
class BodyListPages {
  private final Bodies bodies;
  private final BodyNumbers numbers;
  private final SeatNames names;
  private final ListDownloads downloads;
  private final Sheets sheets;
  private final Clock clock;

  BodyListPages(
      Bodies bodies,
      BodyNumbers numbers,
      SeatNames names,
      ListDownloads downloads,
      Sheets sheets,
      Clock clock) {
    this.bodies = bodies;
    this.numbers = numbers;
    this.names = names;
    this.downloads = downloads;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping(params = "!format")
  String list(
      BodyFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute(
        "page", bodies.list(filter, new PageRequest(page, 0, sort)).map(numbers::of));
    model.addAttribute("filter", filter);
    model.addAttribute("kinds", BodyKind.values());
    model.addAttribute("asOf", clock.instant());
    return "governance/bodies";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      BodyFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return downloads.all(
        sheet(), request -> bodies.list(filter, request).map(numbers::of), sort, format);
  }

  private ListSheet<BodyNumbers.Row> sheet() {
    return ListSheet.<BodyNumbers.Row>of("governance.bodies.title", "governance.column.", "bodies")
        .column("code", it -> it.body().code())
        .column("body", it -> it.body().name())
        .column("kind", it -> sheets.text("governance.body.kind." + it.body().kind()))
        .column("country", it -> country(it.body().country()))
        .column("members", BodyNumbers.Row::members)
        .column("meetings", BodyNumbers.Row::meetings)
        .column("open-actions", BodyNumbers.Row::open)
        .column("overdue", BodyNumbers.Row::overdue)
        .column("state", it -> it.body().state().closed() ? closed() : null);
  }

  private String closed() {
    return sheets.text("governance.body.closed");
  }

  private @Nullable String country(@Nullable String code) {
    return code == null ? null : names.country(code);
  }
}
