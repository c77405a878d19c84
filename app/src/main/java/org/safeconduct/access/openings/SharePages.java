package org.safeconduct.access.openings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private static final List<String> COLUMNS = Sheets.columns(
      "access.share.", "code", "to", "country", "reason", "shared", "by", "until", "revoked");

  private final Shares shares;
  private final Permissions permissions;
  private final Exports exports;
  private final Sheets sheets;
  private final Clock clock;

  SharePages(Shares shares, Permissions permissions, Exports exports, Sheets sheets, Clock clock) {
    this.shares = shares;
    this.permissions = permissions;
    this.exports = exports;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping(params = "!format")
  String list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    model.addAttribute("page", shares.list(new PageRequest(page, 0, sort)));
    model.addAttribute("mine", permissions.scope().organisations());
    model.addAttribute("mayShare", permissions.allows(Duty.SHARE_RECORDS));
    model.addAttribute("mayLook", permissions.allows(Duty.BREAK_GLASS));
    model.addAttribute("now", clock.instant());
    if (!model.containsAttribute("wish"))
      model.addAttribute("wish", new Shares.Wish("", "", "", "", null));
    return "access/shares";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(required = false) @Nullable String sort, @RequestParam ExportFormat format) {
    var rows = Exports.all(shares::list, sort).stream()
        .map(it -> Arrays.asList(
            it.giver().code(),
            it.receiver().code(),
            it.country(),
            it.reason(),
            it.sharedAt(),
            it.sharedBy(),
            it.until(),
            it.revokedAt()))
        .toList();
    return exports.download(sheets.of("access.share.title", COLUMNS, rows), format, "shares");
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
    var wish = new Shares.Wish(code, to, country, reason, day(until));
    var wrong = shares.share(wish);
    if (wrong == null) return done("access.share.now-shared", next);
    page.addAttribute("wish", wish);
    page.addAttribute("wrongField", wrong);
    list(0, null, page);
    return new ModelAndView("access/shares", page.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/{id}/revocation")
  ModelAndView revoke(@PathVariable UUID id, RedirectAttributes next) {
    shares.revoke(id);
    return done("access.share.now-revoked", next);
  }

  @PostMapping("/{id}/look")
  ModelAndView look(@PathVariable UUID id, RedirectAttributes next) {
    return done(
        switch (shares.look(id)) {
          case OPEN -> "access.share.now-open";
          case NOBODY -> "access.share.nobody";
          case TOO_MANY -> "access.share.too-many";
        },
        next);
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (java.time.format.DateTimeParseException noDay) {
      return null;
    }
  }

  private static ModelAndView done(String words, RedirectAttributes next) {
    next.addFlashAttribute("said", words);
    return new ModelAndView("redirect:/access/shares");
  }
}
