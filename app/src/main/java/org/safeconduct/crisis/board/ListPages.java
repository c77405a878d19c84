package org.safeconduct.crisis.board;

import java.util.ArrayList;
import java.util.List;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountFilter;
import org.safeconduct.crisis.HeadcountLine;
import org.safeconduct.crisis.HeadcountPeople;
import org.safeconduct.crisis.MemberFilter;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.calls.Call;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// All headcounts, and the page of a warden or focal point: whom of mine nobody has heard of.
@Controller
@Shows(Content.WHEREABOUTS)
class ListPages {
  private static final int MINE = 20;
  private static final int SHOWN = 100;
  private static final int MOST = 500;

  private final HeadcountBoard board;
  private final HeadcountPeople people;
  private final Sheets sheets;

  ListPages(HeadcountBoard board, HeadcountPeople people, Sheets sheets) {
    this.board = board;
    this.people = people;
    this.sheets = sheets;
  }

  @GetMapping(path = "/headcounts", params = "!format")
  String list(@ModelAttribute ListFilter filter, Model page) {
    page.addAttribute("headcounts", board.list(filter.headcounts(), filter.request()));
    page.addAttribute("filter", filter);
    return "crisis/list";
  }

  @GetMapping(path = "/headcounts", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @ModelAttribute ListFilter filter, @RequestParam ExportFormat format) {
    var lines = new ArrayList<HeadcountLine>();
    for (int number = 0; ; number++) {
      var next = board.list(filter.headcounts(), new PageRequest(number, MOST, filter.sort()));
      lines.addAll(next.rows());
      if (!next.hasNext()) return sheets.headcounts(lines, format);
    }
  }

  @GetMapping("/headcounts/mine")
  String mine(Model page) {
    var open = board.list(HeadcountFilter.OPEN, new PageRequest(0, MINE, null)).rows();
    page.addAttribute("mine", open.stream().map(this::mine).toList());
    BoardPages.forms(page);
    return "crisis/mine";
  }

  private Mine mine(HeadcountLine line) {
    var silent = MemberFilter.of(HeadcountStatus.SILENT);
    var calls = people
        .calls(line.headcount().id(), silent, new PageRequest(0, SHOWN, null))
        .rows();
    return new Mine(line, calls);
  }

  /// An open headcount with the silent of the reader's scope.
  record Mine(HeadcountLine line, List<Call> calls) {}
}
