package org.safeconduct.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.safeconduct.exposure.WhoIsWhere;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Shows;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Who is where, country by country: the list behind the map.
@Controller
@Shows(Content.WHEREABOUTS)
class WhoPages {
  private final Console console;
  private final Exports exports;
  private final MessageSource messages;
  private final CurrentUser currentUser;
  private final Marking marking;

  WhoPages(
      Console console,
      Exports exports,
      MessageSource messages,
      CurrentUser currentUser,
      Marking marking) {
    this.console = console;
    this.exports = exports;
    this.messages = messages;
    this.currentUser = currentUser;
    this.marking = marking;
  }

  @GetMapping(path = "/who", params = "!format")
  String who(Model page) {
    page.addAttribute("who", console.whoIsWhere());
    return "console/who";
  }

  @GetMapping(path = "/who", params = "format")
  ResponseEntity<StreamingResponseBody> file(@RequestParam ExportFormat format, Locale language) {
    var who = console.whoIsWhere();
    var columns = Stream.of("country", "in-place", "travelling", "people")
        .map(column -> messages.getMessage("console.who." + column, null, language))
        .toList();
    var title = messages.getMessage("console.who.title", null, language);
    var sheet = new Sheet(
        title,
        columns,
        rows(who, language),
        who.asOf(),
        marking.mark().words(),
        currentUser.name());
    return exports.download(sheet, format, "who-is-where");
  }

  private List<List<?>> rows(WhoIsWhere who, Locale language) {
    var unlocated = messages.getMessage("console.who.unlocated", null, language);
    var nowhere = messages.getMessage("console.who.nowhere", null, language);
    return Stream.<List<?>>concat(
            who.countries().stream()
                .map(it -> List.of(
                    it.country().isEmpty() ? nowhere : it.name(),
                    it.inPlace(),
                    it.travelling(),
                    it.people())),
            Stream.of(List.of(unlocated, "", "", who.unlocated())))
        .toList();
  }
}
