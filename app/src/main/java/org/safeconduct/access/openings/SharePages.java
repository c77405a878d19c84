package org.safeconduct.access.openings;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.sharing.ShareFilter;
import org.safeconduct.people.sharing.Terms;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What organisations let each other look at.
@Controller
@Shows(Content.NETWORK)
@RequestMapping("/access/shares")
class SharePages {
  private static final WayBack LIST = new WayBack("/access/shares");
  private static final ListSheet<Share> SHEET = ListSheet.<Share>of(
          "access.share.title", "access.share.", "shares")
      .column("code", it -> it.terms().giver().code())
      .column("to", it -> it.terms().receiver().code())
      .column("country", Share::country)
      .column("reason", it -> it.terms().given().reason())
      .column("shared", it -> it.terms().given().at())
      .column("by", it -> it.terms().given().by())
      .column("until", it -> it.terms().until())
      .column("revoked", it -> it.terms().revokedAt());

  private final Shares shares;
  private final Permissions permissions;
  private final ListDownloads downloads;
  private final Clock clock;

  SharePages(Shares shares, Permissions permissions, ListDownloads downloads, Clock clock) {
    this.shares = shares;
    this.permissions = permissions;
    this.downloads = downloads;
    this.clock = clock;
  }

  @GetMapping(params = "!format")
  String list(
      ShareFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("page", shares.list(filter, new PageRequest(page, 0, sort)));
    model.addAttribute("filter", filter);
    model.addAttribute("mine", permissions.scope().organisations());
    model.addAttribute("mayShare", permissions.allows(Duty.SHARE_RECORDS));
    model.addAttribute("mayLook", permissions.allows(Duty.BREAK_GLASS));
    model.addAttribute("now", clock.instant());
    if (!model.containsAttribute("wish")) {
      model.addAttribute("wish", Shares.Wish.NONE);
      model.addAttribute("wrong", Set.of());
    }
    return "access/shares";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      ShareFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    return downloads.all(SHEET, request -> shares.list(filter, request), sort, format);
  }

  @PostMapping
  ModelAndView share(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String until,
      Model page,
      RedirectAttributes next) {
    var wish = new Shares.Wish(code, to, country, Terms.of(reason, until));
    var wrong = shares.share(wish);
    if (wrong.isEmpty()) return LIST.done("access.share.now-shared", next);
    page.addAttribute("wish", wish);
    page.addAttribute("wrong", wrong);
    list(ShareFilter.ALL, 0, null, page);
    return WayBack.refused("access/shares", page);
  }

  @PostMapping("/{id}/revocation")
  ModelAndView revoke(@PathVariable UUID id, RedirectAttributes next) {
    shares.revoke(id);
    return LIST.done("access.share.now-revoked", next);
  }

  @PostMapping("/{id}/look")
  ModelAndView look(@PathVariable UUID id, RedirectAttributes next) {
    return LIST.done(
        switch (shares.look(id)) {
          case OPEN -> "access.share.now-open";
          case NOBODY -> "access.share.nobody";
          case TOO_MANY -> "access.share.too-many";
        },
        next);
  }
}
