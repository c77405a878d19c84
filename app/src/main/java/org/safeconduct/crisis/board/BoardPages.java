package org.safeconduct.crisis.board;

import java.util.List;
import java.util.UUID;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.HeadcountPeople;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.notifications.MailLine;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The board of one headcount and the parts of it that keep themselves current.
@Controller
@Shows(Content.WHEREABOUTS)
class BoardPages {
  /// What can be said about a member by one key, in the order of the keys 1 to 5.
  static final List<HeadcountStatus> OUTCOMES = List.of(
      HeadcountStatus.SAFE,
      HeadcountStatus.NEEDS_HELP,
      HeadcountStatus.INJURED,
      HeadcountStatus.MISSING,
      HeadcountStatus.NOT_IN_AREA);

  /// The big numbers, most urgent first.
  private static final List<HeadcountStatus> TILES = List.of(
      HeadcountStatus.NEEDS_HELP,
      HeadcountStatus.INJURED,
      HeadcountStatus.MISSING,
      HeadcountStatus.SILENT,
      HeadcountStatus.SAFE,
      HeadcountStatus.NOT_IN_AREA);

  private final HeadcountBoard board;
  private final HeadcountPeople people;
  private final Messenger messenger;
  private final MailLine mail;

  BoardPages(HeadcountBoard board, HeadcountPeople people, Messenger messenger, MailLine mail) {
    this.board = board;
    this.people = people;
    this.messenger = messenger;
    this.mail = mail;
  }

  @Shows(value = Content.WHEREABOUTS, one = RecordKind.HEADCOUNT)
  @GetMapping(path = "/headcounts/{id}", params = "!format")
  String board(@PathVariable HeadcountId id, @ModelAttribute BoardFilter filter, Model page) {
    show(id, page);
    page.addAttribute("rows", people.list(id, filter.members(), filter.request()));
    page.addAttribute("filter", filter);
    page.addAttribute("refresh", "/headcounts/" + id + "/rows" + filter.query());
    page.addAttribute("zones", people.zones(id));
    page.addAttribute("live", "/headcounts/" + id + "/live");
    return "crisis/board";
  }

  @GetMapping("/headcounts/{id}/numbers")
  String numbers(@PathVariable HeadcountId id, Model page) {
    show(id, page);
    return "crisis/_numbers :: numbers";
  }

  @GetMapping("/headcounts/{id}/rows")
  String rows(@PathVariable HeadcountId id, @ModelAttribute BoardFilter filter, Model page) {
    forms(page);
    page.addAttribute("headcount", board.get(id));
    page.addAttribute("rows", people.again(id, filter.members(), filter.request()));
    page.addAttribute("refresh", "/headcounts/" + id + "/rows" + filter.query());
    return "crisis/_rows :: rows";
  }

  @ResponseBody
  @GetMapping(path = "/headcounts/{id}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter live(@PathVariable HeadcountId id) {
    return board.watch(id);
  }

  @GetMapping("/headcounts/{id}/people/{person}")
  String person(@PathVariable HeadcountId id, @PathVariable PersonId person, Model page) {
    show(id, page);
    page.addAttribute("file", people.file(id, person));
    var question = board.get(id).asking().question();
    page.addAttribute(
        "delivery", messenger.deliveries(question, List.of(person)).get(person));
    return "crisis/member";
  }

  private void show(HeadcountId id, Model page) {
    var overview = board.overview(id);
    page.addAttribute("overview", overview);
    page.addAttribute("headcount", overview.headcount());
    page.addAttribute("exercise", overview.headcount().exercise());
    page.addAttribute("statuses", TILES);
    page.addAttribute("tiles", TILES);
    page.addAttribute("mailWaits", mail.trouble().isPresent());
    forms(page);
  }

  /// What the forms of a row need.
  static void forms(Model page) {
    page.addAttribute("outcomes", OUTCOMES);
    page.addAttribute("nonce", UUID.randomUUID().toString());
  }
}
