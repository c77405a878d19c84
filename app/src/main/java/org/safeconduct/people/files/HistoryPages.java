package org.safeconduct.people.files;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Who changed what in a person's file: the list and its file.
@Controller
@Shows(value = Content.PERSONAL, one = RecordKind.PERSON)
@RequestMapping("/people/{id}/history")
class HistoryPages {
  private static final List<String> COLUMNS =
      Sheets.columns("people.history.", "when", "who", "what", "fields");

  private final PeopleRegister register;
  private final PersonHistory history;
  private final Sheets sheets;
  private final Exports exports;
  private final Clock clock;

  HistoryPages(
      PeopleRegister register, PersonHistory history, Sheets sheets, Exports exports, Clock clock) {
    this.register = register;
    this.history = history;
    this.sheets = sheets;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @PathVariable PersonId id,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var wishes = new PersonHistory.Wishes(deed, by);
    model.addAttribute("page", history.of(id, wishes, new PageRequest(page, 0, sort)));
    model.addAttribute("card", register.get(id));
    model.addAttribute("wishes", wishes);
    model.addAttribute("deeds", PersonHistory.words());
    model.addAttribute("asOf", clock.instant());
    return "people/history";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable PersonId id,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var wishes = new PersonHistory.Wishes(deed, by);
    var rows = Exports.all(request -> history.of(id, wishes, request), sort).stream()
        .map(this::cells)
        .toList();
    var title = sheets.text("people.history.of", register.get(id).name());
    return exports.download(sheets.titled(title, COLUMNS, rows), format, "history");
  }

  private List<Object> cells(PersonHistory.Entry it) {
    return List.of(
        it.at(),
        it.by(),
        sheets.text("people.deed." + it.deed()),
        Stream.concat(it.lines().stream().map(this::line), reason(it))
            .collect(Collectors.joining("; ")));
  }

  private Stream<String> reason(PersonHistory.Entry it) {
    return it.reason().isEmpty()
        ? Stream.empty()
        : Stream.of(sheets.text("people.history.reason", it.reason()));
  }

  private String line(PersonHistory.Line it) {
    var field = sheets.text("people.field." + it.field());
    var name = it.number() > 0 ? field + " " + it.number() : field;
    if (it.before().isEmpty() && it.after().isEmpty()) return name;
    return name + ": " + said(it.before(), it.channelBefore()) + " → "
        + said(it.after(), it.channelAfter());
  }

  private String said(String text, KnownChannel.@Nullable Told channel) {
    if (channel == null) return text;
    var kind = sheets.text("people.channel." + channel.kind()) + ": " + channel.value();
    return channel.at() == null
        ? kind
        : kind + " (" + sheets.text("people.channels.works", channel.at()) + ")";
  }
}
