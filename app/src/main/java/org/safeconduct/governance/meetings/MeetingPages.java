package org.safeconduct.governance.meetings;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.FormEcho;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Meetings and decisions: the lists, one meeting, its minutes on paper.
@Controller
@Shows(Content.PERSONAL)
class MeetingPages {
  private static final List<String> MEETINGS =
      Sheets.columns("governance.column.", "meeting", "title", "starts", "place", "state");
  private static final List<String> DECISIONS =
      Sheets.columns("governance.column.", "decision", "words", "held", "agreed", "dissent");

  private final Meetings meetings;
  private final Bodies bodies;
  private final MeetingScreen screen;
  private final Exports exports;
  private final Sheets sheets;
  private final MinutesPaper paper;
  private final Clock clock;

  MeetingPages(
      Meetings meetings,
      Bodies bodies,
      MeetingScreen screen,
      Exports exports,
      Sheets sheets,
      MinutesPaper paper,
      Clock clock) {
    this.meetings = meetings;
    this.bodies = bodies;
    this.screen = screen;
    this.exports = exports;
    this.sheets = sheets;
    this.paper = paper;
    this.clock = clock;
  }

  /// A filter as it stands in an address; empty values do not limit.
  record Wishes(
      @Nullable UUID body,
      Standing.@Nullable Word state,
      @Nullable String q) {
    MeetingFilter filter() {
      return new MeetingFilter(body, state, Objects.requireNonNullElse(q, ""));
    }
  }

  @GetMapping("/network/meetings")
  String list(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    offer(wishes, model);
    model.addAttribute("page", meetings.list(wishes.filter(), new PageRequest(page, 0, sort)));
    model.addAttribute("states", Standing.Word.values());
    return "governance/meetings";
  }

  @GetMapping(path = "/network/meetings", params = "format")
  ResponseEntity<StreamingResponseBody> export(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> meetings.list(wishes.filter(), request), sort).stream()
        .map(it -> List.<Object>of(
            it.called(),
            it.title(),
            it.starts(),
            it.place(),
            sheets.text("governance.meeting.state." + it.standing().word())))
        .toList();
    return exports.download(
        sheets.of("governance.meetings.title", MEETINGS, rows), format, "meetings");
  }

  @GetMapping("/network/decisions")
  String decisions(
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    offer(wishes, model);
    model.addAttribute("page", meetings.decisions(wishes.filter(), new PageRequest(page, 0, sort)));
    return "governance/decisions";
  }

  @GetMapping(path = "/network/decisions", params = "format")
  ResponseEntity<StreamingResponseBody> exportDecisions(
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var rows = Exports.all(request -> meetings.decisions(wishes.filter(), request), sort).stream()
        .map(it -> List.<Object>of(
            it.number(),
            it.words(),
            it.held(),
            it.agreed(),
            it.dissent().stream().map(Decision.Dissent::reason).collect(Collectors.joining("; "))))
        .toList();
    return exports.download(
        sheets.of("governance.decisions.title", DECISIONS, rows), format, "decisions");
  }

  @GetMapping("/network/meetings/{id}")
  @Shows(value = Content.PERSONAL, one = RecordKind.MEETING)
  String show(@PathVariable UUID id, Model page) {
    screen.fill(id, FormEcho.NONE, page);
    return "governance/meeting";
  }

  @GetMapping("/network/meetings/{id}/minutes.pdf")
  @Shows(value = Content.PERSONAL, one = RecordKind.MEETING)
  ResponseEntity<byte[]> print(@PathVariable UUID id, Locale language) {
    var file = meetings.get(id);
    var name = ContentDisposition.attachment()
        .filename("minutes-" + file.meeting().called().replace(' ', '-') + ".pdf")
        .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .contentType(MediaType.APPLICATION_PDF)
        .body(paper.print(screen.told(file), language));
  }

  private void offer(Wishes wishes, Model model) {
    model.addAttribute("wishes", wishes);
    model.addAttribute("bodies", bodies.list());
    model.addAttribute("asOf", clock.instant());
  }
}
