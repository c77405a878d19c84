package org.safeconduct.governance.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.FormEcho;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.TypedCells;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Action points: the list with what is overdue, and one with its steps.
@Controller
@Shows(Content.PERSONAL)
class ActionPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "governance.column.", "action", "words", "owner", "due", "state", "note", "recorded");
  private static final int LONGEST = MinutesBook.LONGEST_TEXT;

  private final Actions actions;
  private final Bodies bodies;
  private final SeatNames names;
  private final CurrentUser currentUser;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  ActionPages(
      Actions actions,
      Bodies bodies,
      SeatNames names,
      CurrentUser currentUser,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.actions = actions;
    this.bodies = bodies;
    this.names = names;
    this.currentUser = currentUser;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      @Nullable UUID body,
      @Nullable ActionState state,
      @Nullable Boolean overdue,
      @Nullable Boolean mine,
      @Nullable String q) {
    ActionFilter filter(@Nullable PersonId own) {
      return new ActionFilter(
          body,
          state,
          Boolean.TRUE.equals(mine) ? own : null,
          Boolean.TRUE.equals(overdue),
          Objects.requireNonNullElse(q, ""));
    }
  }

  @GetMapping("/network/actions")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = actions.list(filter(wishes), new PageRequest(page, 0, sort));
    model.addAttribute("wishes", wishes);
    model.addAttribute("page", found);
    model.addAttribute(
        "overdue", actions.count(new ActionFilter(wishes.body(), null, null, true, "")));
    model.addAttribute("bodies", bodies.list());
    model.addAttribute("states", ActionState.values());
    model.addAttribute(
        "cards", names.cards(found.rows().stream().map(ActionPoint::owner).toList()));
    model.addAttribute("today", today());
    model.addAttribute("asOf", clock.instant());
    return "governance/actions";
  }

  @GetMapping(path = "/network/actions", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var all = Exports.all(request -> actions.list(filter(wishes), request), sort);
    var cards = names.cards(all.stream().map(ActionPoint::owner).toList());
    var rows = all.stream()
        .map(it -> {
          var card = cards.get(it.owner());
          return List.<Object>of(
              it.number(),
              it.words(),
              card == null ? "" : card.name(),
              it.due(),
              sheets.text("governance.action.state."
                  + (it.isOverdue(today()) ? "OVERDUE" : it.last().state().name())),
              it.last().note(),
              it.last().at());
        })
        .toList();
    return exports.download(
        sheets.of("governance.actions.title", COLUMNS, rows), format, "actions");
  }

  @GetMapping("/network/actions/{id}")
  String show(@PathVariable UUID id, Model page) {
    fill(id, FormEcho.NONE, page);
    return "governance/action";
  }

  @PostMapping("/network/actions/{id}/steps")
  ModelAndView move(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    actions.get(id);
    var cells = new TypedCells(typed);
    var state = cells.read("state", ActionState::valueOf, "field-needed");
    var due = cells.optional("due", LocalDate::parse, "day-unreadable");
    var note = cells.text("note", LONGEST);
    int seen = cells.number("seen");
    var outcome = state == null || !cells.faults().isEmpty()
        ? new MeetingOutcome.Refused(cells.faults())
        : actions.move(id, seen, state, note, due);
    return switch (outcome) {
      case MeetingOutcome.Done _ -> back(id, "governance.said.saved", next);
      case MeetingOutcome.NotNow _ -> back(id, "governance.said.not-now", next);
      case MeetingOutcome.Refused it -> {
        var page = new ExtendedModelMap();
        fill(id, new FormEcho("step", typed, it.faults()), page);
        yield WayBack.refused("governance/action", page);
      }
    };
  }

  private static ModelAndView back(UUID id, String said, RedirectAttributes next) {
    next.addFlashAttribute("said", said);
    return new ModelAndView("redirect:/network/actions/" + id);
  }

  private void fill(UUID id, FormEcho echo, Model page) {
    var action = actions.get(id);
    page.addAttribute("it", action);
    page.addAttribute("steps", actions.steps(id));
    page.addAttribute("mayMove", actions.mayMove(action));
    page.addAttribute("states", ActionState.values());
    page.addAttribute("owner", names.person(action.owner()));
    page.addAttribute("overdue", action.isOverdue(today()));
    page.addAttribute("echo", echo);
  }

  private ActionFilter filter(Wishes wishes) {
    return wishes.filter(OwnPerson.of(currentUser).orElse(null));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
