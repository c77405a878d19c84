package org.safeconduct.exposure.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.ExposureBoard;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Who is in an area that somebody types in. A question that is wrong has no answer: nobody is
/// shown as if it had been understood.
@Controller
@Shows(Content.WHEREABOUTS)
class AreaPages {
  private final ExposureBoard board;
  private final PlaceReader places;
  private final FilterReader filters;
  private final FilterChoices choices;
  private final ExposureSheet sheet;

  AreaPages(
      ExposureBoard board,
      PlaceReader places,
      FilterReader filters,
      FilterChoices choices,
      ExposureSheet sheet) {
    this.board = board;
    this.places = places;
    this.filters = filters;
    this.choices = choices;
    this.sheet = sheet;
  }

  @GetMapping("/exposure")
  String area(
      AskedPlace asked,
      ExposureQuery query,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var faults = new ArrayList<Fault>();
    var filter = filters.read(query, faults);
    var named = asked.isEmpty() ? null : places.read(asked, faults);
    if (named != null && faults.isEmpty()) {
      model.addAttribute("list", board.list(named.area(), filter, new PageRequest(page, 0, sort)));
      model.addAttribute("named", named);
      if (filter.knownAt() == null) {
        model.addAttribute("headcount", HeadcountFields.of(named, filter));
        if (!HeadcountFields.isExact(filter))
          model.addAttribute(
              "counted",
              HeadcountFields.counted(
                  filter,
                  board.count(named.area(), HeadcountFields.kept(filter)).totals()));
      }
    }
    model.addAttribute("asked", asked);
    choices.offer(model, query, faults);
    return "exposure/area";
  }

  @GetMapping(path = "/exposure", params = "format")
  ResponseEntity<StreamingResponseBody> file(
      AskedPlace asked, ExposureQuery query, @RequestParam ExportFormat format) {
    List<Fault> faults = new ArrayList<>();
    var filter = filters.read(query, faults);
    var named = places.read(asked, faults);
    if (named == null || !faults.isEmpty()) return BackToTheForm.now();
    var people = board.present(named.area(), filter);
    return sheet.download(named.name(), filter, people, format);
  }
}
