package org.safeconduct.governance.posts;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.FormCells;
import org.safeconduct.governance.Seat;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The steps that lead out of an appointment: extend it, end it, say to whom its holder reports.
@Controller
@Shows(Content.NETWORK)
class TermForms {
  /// Where the page shows what the rules say.
  private static final Map<String, String> FIELDS =
      Map.of("letter", "reference", "letterDate", "dated", "appointedBy", "by");

  private final PostPages pages;
  private final Appointing appointing;
  private final LetterFiles letters;
  private final Permissions permissions;

  TermForms(PostPages pages, Appointing appointing, LetterFiles letters, Permissions permissions) {
    this.pages = pages;
    this.appointing = appointing;
    this.letters = letters;
    this.permissions = permissions;
  }

  /// What was typed into any of the forms of the page.
  ///
  /// @param letter nothing is typed: what is wrong with the file is said beside it
  record TermForm(
      @Nullable String until,
      @Nullable String reference,
      @Nullable String dated,
      @Nullable String by,
      @Nullable String letter,
      @Nullable String reason,
      @Nullable Boolean abolished,
      @Nullable String administrative,
      @Nullable String technical) {
    static final TermForm EMPTY = new TermForm("", "", "", "", "", "", null, "", "");
  }

  @PostMapping("/network/posts/{id}/extension")
  ModelAndView extend(
      @PathVariable AppointmentId id,
      @RequestParam int version,
      @ModelAttribute("form") TermForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable MultipartFile scan,
      RedirectAttributes next) {
    permissions.require(Duty.MANAGE_NETWORK);
    var cells = new FormCells(errors);
    var last = cells.day(form.until(), "until");
    var dated = cells.day(form.dated(), "dated");
    var file = letters.taken(scan, "letter", cells::reject).orElse(null);
    if (errors.hasErrors()) return again(id, errors);
    var letter =
        new Letter(FormCells.said(form.reference()), dated, FormCells.said(form.by()), null);
    var outcome = appointing.extend(id, version, FormCells.end(last), letter, file);
    return answer(id, outcome, "extended", errors, next);
  }

  @PostMapping("/network/posts/{id}/end")
  ModelAndView end(
      @PathVariable AppointmentId id,
      @RequestParam int version,
      @ModelAttribute("form") TermForm form,
      BindingResult errors,
      RedirectAttributes next) {
    boolean abolished = Boolean.TRUE.equals(form.abolished());
    var reason = Objects.requireNonNullElse(form.reason(), "");
    return answer(id, appointing.end(id, version, reason, abolished), "ended", errors, next);
  }

  @PostMapping("/network/posts/{id}/lines")
  ModelAndView report(
      @PathVariable AppointmentId id,
      @RequestParam int version,
      @ModelAttribute("form") TermForm form,
      BindingResult errors,
      RedirectAttributes next) {
    var cells = new FormCells(errors);
    var lines = new Lines(
        cells.optional(form.administrative(), "administrative", Seat::valueOf, "seat-unknown"),
        cells.optional(form.technical(), "technical", Seat::valueOf, "seat-unknown"));
    if (errors.hasErrors()) return again(id, errors);
    return answer(id, appointing.report(id, version, lines), "lines-changed", errors, next);
  }

  private ModelAndView answer(
      AppointmentId id,
      PostOutcome outcome,
      String said,
      BindingResult errors,
      RedirectAttributes next) {
    if (outcome instanceof PostOutcome.Refused refused) {
      new FormCells(errors).reject(refused.faults(), FIELDS);
      return again(id, errors);
    }
    next.addFlashAttribute(
        "said",
        switch (outcome) {
          case PostOutcome.Done _ -> "governance.said." + said;
          case PostOutcome.NotNow _ -> "governance.said.not-now";
          case PostOutcome.ChangedMeanwhile _, PostOutcome.Refused _ ->
            "governance.said.changed-meanwhile";
        });
    return new ModelAndView("redirect:/network/posts/" + id);
  }

  private ModelAndView again(AppointmentId id, BindingResult errors) {
    var page = new ExtendedModelMap();
    page.addAllAttributes(errors.getModel());
    return WayBack.refused(pages.show(id, page), page);
  }
}
