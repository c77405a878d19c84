package org.safeconduct.people.quality;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safeconduct.people.Gap;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Organisations by how complete and fresh their files are; each number leads to the people
/// it counts.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/quality")
class QualityPages {
  private final Quality quality;
  private final Sheets sheets;
  private final Exports exports;
  private final Clock clock;

  QualityPages(Quality quality, Sheets sheets, Exports exports, Clock clock) {
    this.quality = quality;
    this.sheets = sheets;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "completeness") String sort,
      @RequestParam(defaultValue = "") String q,
      Model page) {
    page.addAttribute("q", q);
    page.addAttribute("scores", named(q, sort));
    page.addAttribute("gaps", Gap.values());
    page.addAttribute("now", clock.instant());
    return "people/quality";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(defaultValue = "completeness") String sort,
      @RequestParam(defaultValue = "") String q,
      @RequestParam ExportFormat format) {
    var columns = new ArrayList<>(Sheets.columns(
        "people.quality.", "organisation", "people", "completeness", "freshness", "complete"));
    for (var gap : Gap.values()) columns.add("people.gap." + gap);
    var rows = named(q, sort).stream().map(QualityPages::cells).toList();
    return exports.download(sheets.of("people.quality.title", columns, rows), format, "quality");
  }

  private List<Score> named(String q, String sort) {
    var wanted = q.strip().toLowerCase(java.util.Locale.ROOT);
    return quality.scores(sort).stream()
        .filter(it -> (it.organisation().name() + " " + it.organisation().code())
            .toLowerCase(java.util.Locale.ROOT)
            .contains(wanted))
        .toList();
  }

  private static List<?> cells(Score it) {
    return Stream.concat(
            Stream.of(
                it.organisation().name(),
                it.people(),
                it.scores().completeness(),
                it.scores().freshness(),
                it.complete()),
            Stream.of(Gap.values()).map(it.gaps()::get))
        .toList();
  }
}
