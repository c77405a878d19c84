package org.safeconduct.governance.consultations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.FormEcho;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.SeatNames;
import org.safeconduct.governance.TypedCells;
import org.safeconduct.governance.posts.LetterFiles;
import org.safeconduct.governance.posts.PostScreens;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One consultation: opened, replied to, consolidated, adopted.
@Controller
@Shows(Content.PERSONAL)
class RoundPages {
  private static final int LINE = 300;

  private final Consultations consultations;
  private final Consulting consulting;
  private final SeatNames names;
  private final PostScreens screens;
  private final LetterFiles letters;
  private final Permissions permissions;
  private final Clock clock;

  RoundPages(
      Consultations consultations,
      Consulting consulting,
      SeatNames names,
      PostScreens screens,
      LetterFiles letters,
      Permissions permissions,
      Clock clock) {
    this.consultations = consultations;
    this.consulting = consulting;
    this.names = names;
    this.screens = screens;
    this.letters = letters;
    this.permissions = permissions;
    this.clock = clock;
  }

  @GetMapping("/network/consultations/new")
  String begin(Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    page.addAttribute("echo", FormEcho.NONE);
    page.addAttribute("silences", Silence.values());
    screens.offer(page);
    return "governance/consult";
  }

  @PostMapping("/network/consultations/new")
  ModelAndView open(
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable List<String> asked,
      RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var outcome = opened(new TypedCells(typed), asked == null ? List.of() : asked);
    return switch (outcome) {
      case ConsultationOutcome.Done it ->
        back(it.id(), "governance.said.consultation-opened", next);
      case ConsultationOutcome.Refused it -> {
        var page = new ExtendedModelMap();
        var again = new HashMap<>(typed);
        again.put("asked", asked == null ? "" : String.join(",", asked));
        page.addAttribute("echo", new FormEcho("new", again, it.faults()));
        page.addAttribute("silences", Silence.values());
        screens.offer(page);
        yield shown("governance/consult", page, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case ConsultationOutcome.NotNow _, ConsultationOutcome.NotEntitled _ ->
        new ModelAndView("redirect:/network/consultations");
    };
  }

  private ConsultationOutcome opened(TypedCells cells, List<String> asked) {
    var title = cells.needed("title", LINE);
    var question = cells.text("question", Integer.MAX_VALUE);
    var papers = cells.text("papers", Integer.MAX_VALUE);
    var country = cells.text("country", 2).toUpperCase(Locale.ROOT);
    var silence = cells.read("silence", Silence::valueOf, "field-needed");
    var deadline = cells.moment("deadline");
    var organisations = new HashSet<OrganisationId>();
    for (var one : asked)
      try {
        organisations.add(OrganisationId.valueOf(one));
      } catch (IllegalArgumentException noId) {
        cells.reject("asked", "organisation-unknown");
      }
    if (silence == null || deadline == null || !cells.faults().isEmpty())
      return new ConsultationOutcome.Refused(cells.faults());
    return consulting.open(new NewConsultation(
        title,
        question,
        papers,
        country.isEmpty() ? null : country,
        silence,
        deadline,
        organisations));
  }

  @GetMapping("/network/consultations/{id}")
  @Shows(value = Content.PERSONAL, one = RecordKind.CONSULTATION)
  String show(@PathVariable UUID id, Model page) {
    fill(id, FormEcho.NONE, page);
    return "governance/consultation";
  }

  @PostMapping("/network/consultations/{id}/replies")
  ModelAndView reply(
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile document,
      RedirectAttributes next) {
    if (consultations.repliesFor(consultations.get(id)).isEmpty())
      throw new Forbidden("speaks for nobody who was asked");
    var cells = new TypedCells(typed);
    var organisation = cells.read("organisation", OrganisationId::valueOf, "organisation-choose");
    var stance = cells.read("stance", Stance::valueOf, "field-needed");
    var words = cells.text("words", Integer.MAX_VALUE);
    var capacity = cells.text("capacity", Integer.MAX_VALUE);
    var signed = letters.taken(document, "document", cells::reject);
    var outcome = organisation == null || stance == null || !cells.faults().isEmpty()
        ? new ConsultationOutcome.Refused(cells.faults())
        : consulting.reply(id, organisation, stance, words, capacity, signed.orElse(null));
    return answer(id, new Sent("reply", typed, "governance.said.replied"), outcome, next);
  }

  @GetMapping("/network/consultations/{id}/documents/{document}")
  ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable UUID document) {
    return letters.handedOut(document, consultations.document(id, document));
  }

  @PostMapping("/network/consultations/{id}/position")
  ModelAndView consolidate(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    var cells = new TypedCells(typed);
    var outcome =
        consulting.consolidate(id, cells.number("version"), cells.text("words", Integer.MAX_VALUE));
    return answer(id, new Sent("position", typed, "governance.said.saved"), outcome, next);
  }

  @PostMapping("/network/consultations/{id}/adoption")
  ModelAndView adopt(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    var outcome = consulting.adopt(id, new TypedCells(typed).number("version"));
    return answer(id, new Sent("adopt", typed, "governance.said.adopted"), outcome, next);
  }

  @PostMapping("/network/consultations/{id}/withdrawal")
  ModelAndView withdraw(
      @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes next) {
    var cells = new TypedCells(typed);
    var outcome =
        consulting.withdraw(id, cells.number("version"), cells.text("reason", Integer.MAX_VALUE));
    return answer(id, new Sent("withdraw", typed, "governance.said.saved"), outcome, next);
  }

  private record Sent(String form, Map<String, String> typed, String said) {}

  private ModelAndView answer(
      UUID id, Sent sent, ConsultationOutcome outcome, RedirectAttributes next) {
    return switch (outcome) {
      case ConsultationOutcome.Done it -> back(it.id(), sent.said, next);
      case ConsultationOutcome.NotNow _ -> back(id, "governance.said.not-now", next);
      case ConsultationOutcome.Refused it -> {
        var page = new ExtendedModelMap();
        fill(id, new FormEcho(sent.form, sent.typed, it.faults()), page);
        yield shown("governance/consultation", page, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case ConsultationOutcome.NotEntitled it -> {
        var page = new ExtendedModelMap();
        page.addAttribute("refusal", it.key());
        page.addAttribute("refusalArguments", it.arguments());
        fill(id, FormEcho.NONE, page);
        yield shown("governance/consultation", page, HttpStatus.FORBIDDEN);
      }
    };
  }

  private static ModelAndView back(UUID id, String said, RedirectAttributes next) {
    next.addFlashAttribute("said", said);
    return new ModelAndView("redirect:/network/consultations/" + id);
  }

  private static ModelAndView shown(String view, ExtendedModelMap page, HttpStatus status) {
    var again = new ModelAndView(view, page);
    again.setStatus(status);
    return again;
  }

  private void fill(UUID id, FormEcho echo, Model page) {
    var file = consultations.get(id);
    var replies = consultations.repliesFor(file);
    page.addAttribute("file", file);
    page.addAttribute("it", file.consultation());
    page.addAttribute("echo", echo);
    page.addAttribute("over", file.consultation().isOver(clock.instant()));
    page.addAttribute("hearsAll", consultations.hearsAll());
    page.addAttribute("repliesFor", replies);
    page.addAttribute("noReply", consultations.whyNoReply(file).orElse(null));
    page.addAttribute("stances", Stance.values());
    page.addAttribute("ruling", consulting.mayAdopt(file.consultation()));
    page.addAttribute("asOf", clock.instant());
    screens.offer(page);
    name(file, page);
  }

  private void name(ConsultationFile file, Model page) {
    var persons = new ArrayList<PersonId>();
    var seats = new HashSet<Seat>();
    for (var voice : file.voices())
      for (var reply : voice.replies())
        if (reply.person() != null) {
          persons.add(reply.person());
          seats.add(Seat.valueOf(reply.capacity()));
        }
    var adoption = file.adoption();
    if (adoption != null) {
      persons.add(adoption.person());
      seats.add(adoption.seat());
    }
    page.addAttribute("cards", names.cards(persons));
    page.addAttribute(
        "seats",
        names.of(seats).entrySet().stream()
            .collect(Collectors.toMap(it -> it.getKey().toString(), Map.Entry::getValue)));
  }
}
