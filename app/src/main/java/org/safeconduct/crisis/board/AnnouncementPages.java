package org.safeconduct.crisis.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.crisis.Headcount;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.asking.AnnounceOutcome;
import org.safeconduct.crisis.asking.Announcement;
import org.safeconduct.crisis.asking.Announcement.Kind;
import org.safeconduct.crisis.asking.TextFields;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Tells everybody who was asked that something was wrong, or that it is over.
@Controller
@Shows(Content.WHEREABOUTS)
class AnnouncementPages {
  private final Headcount headcount;
  private final HeadcountBoard board;

  AnnouncementPages(Headcount headcount, HeadcountBoard board) {
    this.headcount = headcount;
    this.board = board;
  }

  @GetMapping("/headcounts/{id}/announcements")
  String show(@PathVariable HeadcountId id, @RequestParam Kind kind, Model page) {
    page.addAttribute("texts", headcount.texts(id, kind));
    page.addAttribute("faults", Map.of());
    page.addAttribute("key", UUID.randomUUID().toString());
    return page(id, kind, page);
  }

  @PostMapping("/headcounts/{id}/announcements")
  String send(
      @PathVariable HeadcountId id,
      @RequestParam Kind kind,
      @RequestParam String key,
      @RequestParam Map<String, String> fields,
      Model page,
      RedirectAttributes next) {
    var texts = TextFields.read(fields);
    switch (headcount.announce(id, new Announcement(kind, texts, key))) {
      case AnnounceOutcome.Sent it -> {
        next.addFlashAttribute("said", "crisis.announce.sent");
        next.addFlashAttribute("saidArguments", List.of(it.written(), it.toCall()));
      }
      case AnnounceOutcome.SentBefore _ ->
        next.addFlashAttribute("said", "crisis.announce.sent-before");
      case AnnounceOutcome.Refused it -> {
        page.addAttribute("texts", texts);
        page.addAttribute("faults", TextFields.byField(it.faults()));
        page.addAttribute("key", key);
        return page(id, kind, page);
      }
    }
    return "redirect:/headcounts/" + id;
  }

  private String page(HeadcountId id, Kind kind, Model page) {
    var record = board.get(id);
    page.addAttribute("headcount", record);
    page.addAttribute("exercise", record.exercise());
    page.addAttribute("kind", kind);
    page.addAttribute("totals", board.totals(id));
    return "crisis/announcement";
  }
}
