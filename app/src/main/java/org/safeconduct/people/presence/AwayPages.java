package org.safeconduct.people.presence;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.files.FormChoices;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Who is away: a list with its exports.
@Controller
@Shows(Content.WHEREABOUTS)
class AwayPages {
  private final WhoIsAway away;
  private final PeopleRegister register;
  private final FormChoices choices;
  private final AwaySheet sheet;
  private final Exports exports;
  private final Clock clock;

  AwayPages(
      WhoIsAway away,
      PeopleRegister register,
      FormChoices choices,
      AwaySheet sheet,
      Exports exports,
      Clock clock) {
    this.away = away;
    this.register = register;
    this.choices = choices;
    this.sheet = sheet;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping("/people/away")
  String list(
      AwayWishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var now = clock.instant();
    model.addAttribute("page", away.list(wishes.filter(now), new PageRequest(page, 0, sort)));
    model.addAttribute("wishes", wishes);
    model.addAttribute("kinds", PresenceKind.values());
    model.addAttribute("organisations", register.organisations());
    model.addAttribute("asOf", now);
    choices.countries(model);
    return "people/away";
  }

  @GetMapping(path = "/people/away", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      AwayWishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var filter = wishes.filter(clock.instant());
    var rows = Exports.all(request -> away.list(filter, request), sort);
    return exports.download(sheet.of(rows), format, "away");
  }
}
