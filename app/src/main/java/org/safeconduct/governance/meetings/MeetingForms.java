package org.safeconduct.governance.meetings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.governance.FormEcho;
import org.safeconduct.governance.TypedCells;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The small forms of the pages of bodies and meetings. What is wrong comes back beside the
/// field, with what was typed.
@Controller
@Shows(Content.PERSONAL)
class MeetingForms {
  private static final int LINE = MinutesBook.LONGEST_LINE;
  private static final int TEXT = MinutesBook.LONGEST_TEXT;

  private final Meetings meetings;
  private final Minutes minutes;
  private final Actions actions;
  private final MeetingScreen screen;
  private final BodyPages bodies;

  MeetingForms(
      Meetings meetings, Minutes minutes, Actions actions, MeetingScreen screen, BodyPages bodies) {
    this.meetings = meetings;
    this.minutes = minutes;
    this.actions = actions;
    this.screen = screen;
    this.bodies = bodies;
  }

  @PostMapping("/network/bodies/{id}/meetings")
  ModelAndView plan(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    bodies.requireKeeper(id);
    var cells = new TypedCells(typed);
    var title = cells.needed("title", LINE);
    var place = cells.text("place", LINE);
    var starts = cells.moment("starts");
    var outcome = starts == null || !cells.faults().isEmpty()
        ? new MeetingOutcome.Refused(cells.faults())
        : meetings.plan(id, title, starts, place);
    return switch (outcome) {
      case MeetingOutcome.Done it -> done("governance.said.meeting-planned", it.id(), next);
      case MeetingOutcome.NotNow _ -> moved("/network/bodies/" + id, next);
      case MeetingOutcome.Refused it -> {
        var page = new ExtendedModelMap();
        page.addAttribute("echo", new FormEcho("plan", typed, it.faults()));
        bodies.furnish(id, page);
        yield WayBack.refused("governance/body", page);
      }
    };
  }

  @PostMapping("/network/meetings/{id}/details")
  ModelAndView change(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var cells = new TypedCells(typed);
    var title = cells.needed("title", LINE);
    var place = cells.text("place", LINE);
    var starts = cells.moment("starts");
    int version = cells.number("version");
    var outcome = starts == null || !cells.faults().isEmpty()
        ? new MeetingOutcome.Refused(cells.faults())
        : meetings.change(id, version, title, starts, place);
    return answer(id, "details", typed, outcome, next);
  }

  @PostMapping("/network/meetings/{id}/cancellation")
  ModelAndView cancel(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var cells = new TypedCells(typed);
    var outcome = meetings.cancel(id, cells.number("version"), cells.text("reason", TEXT));
    return answer(id, "cancel", typed, outcome, next);
  }

  @PostMapping("/network/meetings/{id}/holding")
  ModelAndView hold(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var outcome = meetings.hold(id, new TypedCells(typed).number("version"));
    return answer(id, "hold", typed, outcome, next);
  }

  @PostMapping("/network/meetings/{id}/items")
  ModelAndView item(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var cells = new TypedCells(typed);
    var wanted = new MeetingFile.Item(
        cells.number("item"),
        cells.text("title", TEXT),
        cells.text("papers", Integer.MAX_VALUE),
        cells.text("minutes", Integer.MAX_VALUE));
    return answer(id, "item" + wanted.number(), typed, minutes.item(id, wanted), next);
  }

  @PostMapping("/network/meetings/{id}/attendance")
  ModelAndView attend(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var presences = new EnumMap<Attendee.Presence, String>(Attendee.Presence.class);
    for (var it : Attendee.Presence.values()) presences.put(it, it.name());
    var said = new HashMap<Integer, Attendee.Presence>();
    typed.forEach((field, value) -> {
      if (field.matches("a[0-9]{1,4}") && presences.containsValue(value))
        said.put(Integer.valueOf(field.substring(1)), Attendee.Presence.valueOf(value));
    });
    return answer(id, "attendance", typed, minutes.attendance(id, said), next);
  }

  @PostMapping("/network/meetings/{id}/guests")
  ModelAndView guest(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var cells = new TypedCells(typed);
    var outcome = minutes.guest(id, cells.text("name", TEXT), cells.text("function", TEXT));
    return answer(id, "guest", typed, outcome, next);
  }

  @PostMapping("/network/meetings/{id}/decisions")
  ModelAndView decide(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var cells = new TypedCells(typed);
    int item = cells.number("item");
    var outcome = minutes.decide(id, item, cells.text("words", Integer.MAX_VALUE));
    return answer(id, "decision", typed, outcome, next);
  }

  @PostMapping("/network/meetings/{id}/dissent")
  ModelAndView dissent(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var cells = new TypedCells(typed);
    var outcome = minutes.dissent(
        id, cells.text("decision", LINE), cells.number("attendee"), cells.text("reason", TEXT));
    return answer(id, "dissent", typed, outcome, next);
  }

  @PostMapping("/network/meetings/{id}/actions")
  ModelAndView action(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var cells = new TypedCells(typed);
    var words = cells.needed("words", TEXT);
    var owner = cells.person("owner");
    var due = cells.day("due");
    var outcome = owner == null || due == null || !cells.faults().isEmpty()
        ? new MeetingOutcome.Refused(cells.faults())
        : actions.add(id, words, owner, due);
    return answer(id, "action", typed, outcome, next);
  }

  @PostMapping("/network/meetings/{id}/agreement")
  ModelAndView agree(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var outcome = minutes.agree(id, new TypedCells(typed).number("version"));
    return answer(id, "agree", typed, outcome, next);
  }

  @PostMapping("/network/meetings/{id}/corrections")
  ModelAndView correct(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    meetings.requireKeeper(id);
    var words = new TypedCells(typed).text("words", Integer.MAX_VALUE);
    return answer(id, "correction", typed, minutes.correct(id, words), next);
  }

  private ModelAndView answer(
      UUID id,
      String form,
      Map<String, String> typed,
      MeetingOutcome outcome,
      RedirectAttributes next) {
    return switch (outcome) {
      case MeetingOutcome.Done _ -> done("governance.said.saved", id, next);
      case MeetingOutcome.NotNow _ -> moved("/network/meetings/" + id, next);
      case MeetingOutcome.Refused it -> {
        var page = new ExtendedModelMap();
        screen.fill(id, new FormEcho(form, typed, it.faults()), page);
        yield WayBack.refused("governance/meeting", page);
      }
    };
  }

  private static ModelAndView done(String said, UUID meeting, RedirectAttributes next) {
    next.addFlashAttribute("said", said);
    return new ModelAndView("redirect:/network/meetings/" + meeting);
  }

  private static ModelAndView moved(String path, RedirectAttributes next) {
    next.addFlashAttribute("said", "governance.said.not-now");
    return new ModelAndView("redirect:" + path);
  }
}
