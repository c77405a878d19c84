package org.safeconduct.crisis.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What organisations let each other see of headcounts.
@Controller
@Shows(Content.WHEREABOUTS)
class SharedBoardPages {
  private static final String LIST = "/headcounts/shared";
  private static final List<String> SHARES = Sheets.columns(
      "crisis.shared.", "what", "code", "to", "reason", "shared", "by", "until", "revoked");
  private static final List<String> PEOPLE = Sheets.columns(
      "crisis.column.", "name", "organisation", "status", "since", "place", "confidence");

  private final BoardShares shares;
  private final HeadcountBoard board;
  private final PeopleRegister register;
  private final Permissions permissions;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  SharedBoardPages(
      BoardShares shares,
      HeadcountBoard board,
      PeopleRegister register,
      Permissions permissions,
      Exports exports,
      Sheets sheets,
      Clock clock) {
    this.shares = shares;
    this.board = board;
    this.register = register;
    this.permissions = permissions;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping(path = LIST, params = "!format")
  String list(
      ShareFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("page", shares.list(filter, new PageRequest(page, 0, sort)));
    model.addAttribute("filter", filter);
    model.addAttribute("mine", permissions.scope().organisations());
    model.addAttribute("mayShare", permissions.allows(Duty.SHARE_RECORDS));
    model.addAttribute("now", clock.instant());
    return "crisis/shared";
  }

  @GetMapping(path = LIST, params = "format")
  ResponseEntity<StreamingResponseBody> export(
      ShareFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> shares.list(filter, request), sort).stream()
        .map(it -> Arrays.asList(
            it.title(),
            it.giver().code(),
            it.receiver().code(),
            it.given().reason(),
            it.given().at(),
            it.given().by(),
            it.until(),
            it.revokedAt()))
        .toList();
    return exports.download(
        sheets.of("crisis.shared.title", SHARES, rows), format, "shared-headcounts");
  }

  @GetMapping("/headcounts/{id}/sharing")
  String prepare(@PathVariable HeadcountId id, Model model) {
    model.addAttribute("givers", shares.givers(id));
    model.addAttribute("headcount", board.get(id));
    model.addAttribute("organisations", register.organisations());
    if (!model.containsAttribute("wish"))
      model.addAttribute("wish", new BoardShares.Wish("", "", "", null));
    return "crisis/sharing";
  }

  @PostMapping("/headcounts/{id}/sharing")
  ModelAndView share(
      @PathVariable HeadcountId id,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until,
      Model model,
      RedirectAttributes next) {
    var wish = new BoardShares.Wish(code, to, reason, day(until));
    var wrong = shares.share(id, wish);
    if (wrong == null) {
      next.addFlashAttribute("said", "crisis.shared.now-shared");
      return new ModelAndView("redirect:" + LIST);
    }
    model.addAttribute("wish", wish);
    model.addAttribute("wrongField", wrong);
    return new ModelAndView(prepare(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping(LIST + "/{share}/revocation")
  String revoke(@PathVariable UUID share, RedirectAttributes next) {
    shares.revoke(share);
    next.addFlashAttribute("said", "crisis.shared.now-revoked");
    return "redirect:" + LIST;
  }

  @GetMapping(path = LIST + "/{share}", params = "!format")
  String look(
      @PathVariable UUID share,
      SharedPeople wanted,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var overview = shares.overview(share);
    model.addAttribute("share", shares.get(share));
    model.addAttribute("headcount", overview.headcount());
    model.addAttribute("exercise", overview.headcount().exercise());
    model.addAttribute("totals", overview.totals());
    model.addAttribute("page", shares.people(share, wanted, new PageRequest(page, 0, sort)));
    model.addAttribute("filter", wanted);
    model.addAttribute("statuses", HeadcountStatus.values());
    return "crisis/shared-board";
  }

  @GetMapping(path = LIST + "/{share}", params = "format")
  ResponseEntity<StreamingResponseBody> takeAlong(
      @PathVariable UUID share,
      SharedPeople wanted,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> shares.people(share, wanted, request), sort).stream()
        .map(this::cells)
        .toList();
    return exports.download(
        sheets.of("crisis.shared.board", PEOPLE, rows), format, "shared-headcount");
  }

  private List<@Nullable Object> cells(MemberStanding it) {
    var card = it.member().card();
    var presence = it.member().presence();
    return Arrays.asList(
        card.name(),
        card.organisationName(),
        sheets.text("crisis.status." + it.standing().status().word()),
        it.standing().since(),
        presence == null ? null : presence.place(),
        presence == null || presence.confidence() == null
            ? null
            : sheets.text("platform.confidence." + presence.confidence()));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
