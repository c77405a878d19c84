package org.safeconduct.crisis.sharing;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.Member;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.sharing.ShareFilter;
import org.safeconduct.people.sharing.Terms;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
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
  private static final WayBack BACK = new WayBack(LIST);
  private static final ListSheet<BoardShare> SHARES = ListSheet.<BoardShare>of(
          "crisis.shared.title", "crisis.shared.", "shared-headcounts")
      .column("what", BoardShare::title)
      .column("code", it -> it.terms().giver().code())
      .column("to", it -> it.terms().receiver().code())
      .column("reason", it -> it.terms().given().reason())
      .column("shared", it -> it.terms().given().at())
      .column("by", it -> it.terms().given().by())
      .column("until", it -> it.terms().until())
      .column("revoked", it -> it.terms().revokedAt());

  private final BoardShares shares;
  private final HeadcountBoard board;
  private final PeopleRegister register;
  private final Permissions permissions;
  private final ListDownloads downloads;
  private final Sheets sheets;
  private final Clock clock;

  SharedBoardPages(
      BoardShares shares,
      HeadcountBoard board,
      PeopleRegister register,
      Permissions permissions,
      ListDownloads downloads,
      Sheets sheets,
      Clock clock) {
    this.shares = shares;
    this.board = board;
    this.register = register;
    this.permissions = permissions;
    this.downloads = downloads;
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
    return downloads.all(SHARES, request -> shares.list(filter, request), sort, format);
  }

  @GetMapping("/headcounts/{id}/sharing")
  String prepare(@PathVariable HeadcountId id, Model model) {
    model.addAttribute("givers", shares.givers(id));
    model.addAttribute("headcount", board.get(id));
    model.addAttribute("organisations", register.organisations());
    if (!model.containsAttribute("wish")) {
      model.addAttribute("wish", BoardShares.Wish.NONE);
      model.addAttribute("wrong", Set.of());
    }
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
    var wish = new BoardShares.Wish(code, to, Terms.of(reason, until));
    var wrong = shares.share(id, wish);
    if (wrong.isEmpty()) return BACK.done("crisis.shared.now-shared", next);
    model.addAttribute("wish", wish);
    model.addAttribute("wrong", wrong);
    return WayBack.refused(prepare(id, model), model);
  }

  @PostMapping(LIST + "/{share}/revocation")
  ModelAndView revoke(@PathVariable UUID share, RedirectAttributes next) {
    shares.revoke(share);
    return BACK.done("crisis.shared.now-revoked", next);
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
    return downloads.all(people(), request -> shares.people(share, wanted, request), sort, format);
  }

  private ListSheet<MemberStanding> people() {
    return ListSheet.<MemberStanding>of("crisis.shared.board", "crisis.column.", "shared-headcount")
        .column("name", it -> it.member().card().name())
        .column("organisation", it -> it.member().card().organisationName())
        .column(
            "status",
            it -> sheets.text("crisis.status." + it.standing().status().word()))
        .column("since", it -> it.standing().since())
        .column("place", it -> presence(it).map(Member.Presence::place).orElse(null))
        .column(
            "confidence",
            it -> presence(it)
                .map(Member.Presence::confidence)
                .map(how -> sheets.text("platform.confidence." + how))
                .orElse(null));
  }

  private static Optional<Member.Presence> presence(MemberStanding it) {
    return Optional.ofNullable(it.member().presence());
  }
}
