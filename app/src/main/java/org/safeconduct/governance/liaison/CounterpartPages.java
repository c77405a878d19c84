package org.safeconduct.governance.liaison;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.safeconduct.governance.FormEcho;
import org.safeconduct.governance.PersonFinder;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.TypedCells;
import org.safeconduct.governance.posts.PostScreens;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One counterpart: its people, agreements and log, and the form by which it is changed.
@Controller
@Shows(Content.PERSONAL)
class CounterpartPages {
  private static final int LINE = 300;

  private final Liaison liaison;
  private final SeatNames names;
  private final PersonFinder finder;
  private final PostScreens screens;
  private final Permissions permissions;
  private final Clock clock;

  CounterpartPages(
      Liaison liaison,
      SeatNames names,
      PersonFinder finder,
      PostScreens screens,
      Permissions permissions,
      Clock clock) {
    this.liaison = liaison;
    this.names = names;
    this.finder = finder;
    this.screens = screens;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/network/liaison/new")
  String begin(Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    offer(new FormEcho("new", Map.of("kind", "HOST_AUTHORITY"), List.of()), List.of(), page);
    return "governance/edit-counterpart";
  }

  @GetMapping("/network/liaison/{id}/form")
  String edit(@PathVariable UUID id, Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    var it = liaison.get(id).counterpart();
    var typed = new HashMap<String, String>();
    typed.put("kind", it.kind().name());
    typed.put("name", it.name());
    typed.put("country", Objects.requireNonNullElse(it.country(), ""));
    typed.put("keeper", it.keeper() == null ? "" : it.keeper().toString());
    typed.put("everyDays", Objects.toString(it.rhythm().everyDays(), ""));
    typed.put("notes", it.notes());
    typed.put("version", String.valueOf(it.state().version()));
    if (it.state().closed()) typed.put("closed", "true");
    page.addAttribute("id", id);
    offer(
        new FormEcho("new", typed, List.of()),
        it.keeper() == null ? List.of() : finder.find(it.keeper().toString(), ""),
        page);
    return "governance/edit-counterpart";
  }

  @PostMapping("/network/liaison/new")
  ModelAndView add(@RequestParam Map<String, String> typed, RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    return save(UUID.randomUUID(), true, typed, next);
  }

  @PostMapping("/network/liaison/{id}/form")
  ModelAndView change(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    liaison.requireKeeper(id);
    return save(id, false, typed, next);
  }

  private ModelAndView save(
      UUID id, boolean fresh, Map<String, String> typed, RedirectAttributes next) {
    var cells = new TypedCells(typed);
    var kind = cells.read("kind", CounterpartKind::valueOf, "field-needed");
    var name = cells.needed("name", LINE);
    var country = cells.text("country", 2).toUpperCase(Locale.ROOT);
    var every = cells.optional("everyDays", Integer::valueOf, "days-range");
    var notes = cells.text("notes", Integer.MAX_VALUE);
    int version = fresh ? 0 : Math.max(1, cells.number("version"));
    var keepers = finder.find(typed.get("keeper"), typed.get("chosen"));
    boolean named = !cells.text("keeper", LINE).isEmpty();
    if (named && keepers.size() != 1)
      cells.reject("keeper", keepers.isEmpty() ? "person-unknown" : "person-several");
    var outcome = kind == null || !cells.faults().isEmpty()
        ? new LiaisonOutcome.Refused(cells.faults())
        : liaison.save(new Counterpart(
            id,
            kind,
            name,
            country.isEmpty() ? null : country,
            named ? keepers.getFirst().id() : null,
            new Counterpart.Rhythm(every, null, null),
            notes,
            new Counterpart.State(version, "true".equals(typed.get("closed")))));
    return switch (outcome) {
      case LiaisonOutcome.Done it -> back(it.id(), "governance.said.saved", next);
      case LiaisonOutcome.ChangedMeanwhile _ -> back(id, "governance.said.changed-meanwhile", next);
      case LiaisonOutcome.Refused it -> {
        var page = new ExtendedModelMap();
        if (!fresh) page.addAttribute("id", id);
        offer(new FormEcho("new", typed, it.faults()), keepers, page);
        yield WayBack.refused("governance/edit-counterpart", page);
      }
    };
  }

  private void offer(FormEcho echo, List<PersonCard> keepers, Model page) {
    screens.offer(page);
    page.addAttribute("echo", echo);
    page.addAttribute("kinds", CounterpartKind.values());
    page.addAttribute("candidates", keepers);
    page.addAttribute("keeperName", keepers.size() == 1 ? keepers.getFirst().name() : "");
  }

  @GetMapping("/network/liaison/{id}")
  @Shows(value = Content.PERSONAL, one = RecordKind.COUNTERPART)
  String show(@PathVariable UUID id, Model page) {
    fill(id, FormEcho.NONE, page);
    return "governance/counterpart";
  }

  @PostMapping("/network/liaison/{id}/contacts")
  ModelAndView contact(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    liaison.requireKeeper(id);
    var cells = new TypedCells(typed);
    var wanted = new CounterpartFile.Contact(
        UUID.randomUUID(),
        cells.text("name", Integer.MAX_VALUE),
        cells.text("function", Integer.MAX_VALUE),
        cells.text("phone", Integer.MAX_VALUE),
        cells.text("email", Integer.MAX_VALUE),
        cells.text("channel", Integer.MAX_VALUE),
        null);
    return answer(id, "contact", typed, liaison.addContact(id, wanted), next);
  }

  @PostMapping("/network/liaison/{id}/contacts/{contact}/closure")
  ModelAndView close(@PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes next) {
    return answer(id, "", Map.of(), liaison.closeContact(id, contact), next);
  }

  @PostMapping("/network/liaison/{id}/agreements")
  ModelAndView agreement(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    liaison.requireKeeper(id);
    var cells = new TypedCells(typed);
    var wanted = new CounterpartFile.Agreement(
        UUID.randomUUID(),
        cells.text("title", Integer.MAX_VALUE),
        cells.text("reference", Integer.MAX_VALUE),
        cells.optional("signed", LocalDate::parse, "day-unreadable"),
        cells.optional("ends", LocalDate::parse, "day-unreadable"));
    var outcome = cells.faults().isEmpty()
        ? liaison.addAgreement(id, wanted)
        : new LiaisonOutcome.Refused(cells.faults());
    return answer(id, "agreement", typed, outcome, next);
  }

  @PostMapping("/network/liaison/{id}/log")
  ModelAndView log(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    liaison.requireKeeper(id);
    var cells = new TypedCells(typed);
    var held = cells.day("held");
    var channel = cells.read("channel", LogChannel::valueOf, "field-needed");
    var due = cells.optional("next", LocalDate::parse, "day-unreadable");
    var whom = cells.text("whom", Integer.MAX_VALUE);
    var words = cells.text("words", Integer.MAX_VALUE);
    var outcome = held == null || channel == null || !cells.faults().isEmpty()
        ? new LiaisonOutcome.Refused(cells.faults())
        : liaison.log(id, new CounterpartFile.Entry(0, held, channel, whom, words, due, ""));
    return answer(id, "log", typed, outcome, next);
  }

  private ModelAndView answer(
      UUID id,
      String form,
      Map<String, String> typed,
      LiaisonOutcome outcome,
      RedirectAttributes next) {
    return switch (outcome) {
      case LiaisonOutcome.Done _ -> back(id, "governance.said.saved", next);
      case LiaisonOutcome.ChangedMeanwhile _ -> back(id, "governance.said.changed-meanwhile", next);
      case LiaisonOutcome.Refused it -> {
        var page = new ExtendedModelMap();
        fill(id, new FormEcho(form, typed, it.faults()), page);
        yield WayBack.refused("governance/counterpart", page);
      }
    };
  }

  private static ModelAndView back(UUID id, String said, RedirectAttributes next) {
    next.addFlashAttribute("said", said);
    return new ModelAndView("redirect:/network/liaison/" + id);
  }

  private void fill(UUID id, FormEcho echo, Model page) {
    var file = liaison.get(id);
    var it = file.counterpart();
    page.addAttribute("file", file);
    page.addAttribute("it", it);
    page.addAttribute("echo", echo);
    page.addAttribute("mayKeep", liaison.mayKeep(it));
    page.addAttribute("keeper", names.person(it.keeper()));
    page.addAttribute("country", it.country() == null ? "" : names.country(it.country()));
    page.addAttribute("channels", LogChannel.values());
    page.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    page.addAttribute("asOf", clock.instant());
  }
}
