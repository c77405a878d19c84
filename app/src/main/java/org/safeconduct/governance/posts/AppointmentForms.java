package org.safeconduct.governance.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.FormCells;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form by which somebody is appointed, with or without a predecessor who goes.
@Controller
@Shows(Content.NETWORK)
class AppointmentForms {
  private final Posts posts;
  private final Appointing appointing;
  private final HoldingReader reader;
  private final PostScreens screens;
  private final Permissions permissions;
  private final Preliminaries preliminaries;

  AppointmentForms(
      Posts posts,
      Appointing appointing,
      HoldingReader reader,
      PostScreens screens,
      Permissions permissions,
      Preliminaries preliminaries) {
    this.preliminaries = preliminaries;
    this.posts = posts;
    this.appointing = appointing;
    this.reader = reader;
    this.screens = screens;
    this.permissions = permissions;
  }

  @GetMapping("/network/posts/new")
  String begin(
      HoldingForm.Where where,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable AppointmentId replaces,
      Model page) {
    permissions.require(Duty.MANAGE_NETWORK);
    var begun = replaces == null ? where : whereOf(posts.get(replaces));
    var lines = replaces == null ? null : reportsOf(posts.get(replaces));
    var who = new HoldingForm.Who("", person);
    page.addAttribute("form", new HoldingForm(who, begun, null, null, lines, ""));
    var known = person == null
        ? List.<PersonCard>of()
        : reader.people(new HoldingForm(who, null, null, null, null, ""));
    furnish(replaces, known, page);
    return "governance/appoint";
  }

  @PostMapping("/network/posts/new")
  ModelAndView appoint(
      @ModelAttribute("form") HoldingForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable MultipartFile scan,
      @RequestParam(required = false) @Nullable AppointmentId replaces,
      @RequestParam(defaultValue = "0") int version,
      Before before,
      RedirectAttributes next) {
    permissions.requireFresh(Duty.MANAGE_NETWORK);
    var people = reader.people(form);
    var wanted = reader.read(form, people, scan, errors).orElse(null);
    if (before.isFileLost()) new FormCells(errors).reject("written.file", "file-again");
    if (wanted == null || before.isFileLost()) return again(replaces, people, errors);
    var leftOut = before.isKnown() ? Set.<StepsBefore.LeftOut>of() : preliminaries.leftOut(wanted);
    if (!leftOut.isEmpty()) {
      if (wanted.file() != null) new FormCells(errors).reject("written.file", "file-again");
      return again(replaces, people, errors).addObject("leftOut", leftOut);
    }
    var outcome = replaces == null
        ? appointing.appoint(wanted)
        : appointing.replace(replaces, version, wanted, form.reason());
    return switch (outcome) {
      case PostOutcome.Done it -> {
        next.addFlashAttribute("said", "governance.said.appointed");
        yield new ModelAndView("redirect:/network/posts/" + it.appointment());
      }
      case PostOutcome.Refused it -> {
        new FormCells(errors).reject(it.faults(), HoldingForm.FIELDS);
        yield again(replaces, people, errors);
      }
      case PostOutcome.NotNow _, PostOutcome.ChangedMeanwhile _ -> {
        next.addFlashAttribute("said", "governance.said.changed-meanwhile");
        yield new ModelAndView("redirect:/network/posts/" + replaces);
      }
    };
  }

  /// What came of the same form when it was sent before.
  ///
  /// @param fileLost whether its file has to be chosen again
  /// @param knowingly whether somebody said that what was left out is known
  record Before(@Nullable Boolean fileLost, @Nullable Boolean knowingly) {
    boolean isFileLost() {
      return Boolean.TRUE.equals(fileLost);
    }

    boolean isKnown() {
      return Boolean.TRUE.equals(knowingly);
    }
  }

  private ModelAndView again(
      @Nullable AppointmentId replaces, List<PersonCard> people, BindingResult errors) {
    var page = new ExtendedModelMap();
    page.addAllAttributes(errors.getModel());
    furnish(replaces, people, page);
    return WayBack.refused("governance/appoint", page);
  }

  private void furnish(@Nullable AppointmentId replaces, List<PersonCard> people, Model page) {
    screens.offer(page);
    page.addAttribute("candidates", people);
    page.addAttribute("superiors", screens.seats());
    var shown = new ArrayList<Holding>();
    if (replaces != null) shown.add(posts.get(replaces));
    page.addAttribute("old", shown.isEmpty() ? null : shown.getFirst());
    screens.name(shown, page);
  }

  private static HoldingForm.Where whereOf(Holding it) {
    var seat = it.seat();
    return new HoldingForm.Where(
        seat.post().name(),
        text(seat.organisation()),
        text(seat.zone()),
        text(seat.country()),
        text(seat.area()));
  }

  private static HoldingForm.Reports reportsOf(Holding it) {
    return new HoldingForm.Reports(
        text(it.lines().administrative()), text(it.lines().technical()));
  }

  private static String text(@Nullable Object it) {
    return it == null ? "" : it.toString();
  }
}
