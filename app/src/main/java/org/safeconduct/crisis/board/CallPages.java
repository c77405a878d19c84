package org.safeconduct.crisis.board;

import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.HeadcountPeople;
import org.safeconduct.crisis.calls.CallSheet;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The call list of a headcount, to use on the screen or on paper, and the board's list to
/// take along.
@Controller
@Shows(Content.WHEREABOUTS)
class CallPages {
  private final HeadcountBoard board;
  private final HeadcountPeople people;
  private final ZoneWardens wardens;
  private final Sheets sheets;

  CallPages(HeadcountBoard board, HeadcountPeople people, ZoneWardens wardens, Sheets sheets) {
    this.board = board;
    this.people = people;
    this.wardens = wardens;
    this.sheets = sheets;
  }

  @GetMapping(path = "/headcounts/{id}/calls", params = "!format")
  String calls(@PathVariable HeadcountId id, @ModelAttribute BoardFilter filter, Model page) {
    var headcount = board.get(id);
    var zones = people.zones(id);
    page.addAttribute("headcount", headcount);
    page.addAttribute("exercise", headcount.exercise());
    var calls = people.calls(id, filter.members(), filter.request());
    page.addAttribute("calls", calls);
    page.addAttribute("spans", CallSheet.spans(calls.total()));
    page.addAttribute("filter", filter);
    page.addAttribute("zones", zones);
    page.addAttribute("zoneNames", ZoneNames.of(zones).names());
    page.addAttribute("here", "/headcounts/" + id + "/calls" + filter.query());
    BoardPages.forms(page);
    return "crisis/calls";
  }

  @GetMapping("/headcounts/{id}/calls/print")
  String print(@PathVariable HeadcountId id, @ModelAttribute BoardFilter filter, Model page) {
    var headcount = board.get(id);
    page.addAttribute("headcount", headcount);
    page.addAttribute("exercise", headcount.exercise());
    var zones = people.zones(id);
    page.addAttribute(
        "sheet", people.callSheet(id, filter.members(), filter.request().page()));
    page.addAttribute("filter", filter);
    page.addAttribute("wardens", wardens.of(zones));
    page.addAttribute("outcomes", BoardPages.OUTCOMES);
    return "crisis/calls-print";
  }

  @GetMapping(path = "/headcounts/{id}/calls", params = "format")
  ResponseEntity<StreamingResponseBody> exportCalls(
      @PathVariable HeadcountId id,
      @ModelAttribute BoardFilter filter,
      @RequestParam ExportFormat format) {
    var calls = people.allCalls(id, filter.members());
    return sheets.calls(board.get(id), calls, ZoneNames.of(people.zones(id)), format);
  }

  @GetMapping(path = "/headcounts/{id}", params = "format")
  ResponseEntity<StreamingResponseBody> exportPeople(
      @PathVariable HeadcountId id,
      @ModelAttribute BoardFilter filter,
      @RequestParam ExportFormat format) {
    var rows = people.takeAlong(id, filter.members(), filter.request());
    return sheets.people(board.get(id), rows, format);
  }
}
