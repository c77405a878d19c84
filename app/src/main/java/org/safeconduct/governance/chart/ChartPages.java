package org.safeconduct.governance.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Lines;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The two reporting lines, one at a time.
@Controller
@Shows(Content.NETWORK)
class ChartPages {
  private final Posts posts;
  private final SeatNames names;

  ChartPages(Posts posts, SeatNames names) {
    this.posts = posts;
    this.names = names;
  }

  @GetMapping("/network/chart")
  String show(@RequestParam(defaultValue = "TECHNICAL") Lines.Line line, Model model) {
    var trees = Branch.of(posts.line(line));
    var seats = trees.stream().flatMap(Branch::all).map(Branch::seat).distinct().toList();
    var held = posts.of(seats).stream()
        .filter(it -> it.term() instanceof Term.InForce)
        .collect(Collectors.groupingBy(
            Holding::seat, LinkedHashMap<Seat, List<Holding>>::new, Collectors.toList()));
    model.addAttribute("line", line);
    model.addAttribute("lines", Lines.Line.values());
    model.addAttribute("trees", trees);
    model.addAttribute("held", held);
    model.addAttribute("seats", names.of(seats));
    model.addAttribute(
        "cards",
        names.cards(
            held.values().stream().flatMap(List::stream).map(Holding::person).toList()));
    return "governance/chart";
  }
}
