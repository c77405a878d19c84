package org.safeconduct.governance.meetings;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.FormEcho;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
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
  private static final ListSheet<Decision> DECISIONS = ListSheet.<Decision>of(
          "governance.decisions.title", "governance.column.", "decisions")
      .column("decision", Decision::number)
      .column("words", Decision::words)
      .column("held", Decision::held)
      .column("agreed", Decision::agreed)
      .column(
          "dissent",
          it -> it.dissent().stream()
              .map(Decision.Dissent::reason)
              .collect(Collectors.joining("; ")));

  private final Meetings meetings;
  private final Bodies bodies;
  private final MeetingScreen screen;
  private final ListDownloads downloads;
  private final Sheets sheets;
  private final MinutesPaper paper;
  private final Clock clock;

  MeetingPages(
      Meetings meetings,
      Bodies bodies,
      MeetingScreen screen,
      ListDownloads downloads,
      Sheets sheets,
      MinutesPaper paper,
      Clock clock) {
    this.meetings = meetings;
    this.bodies = bodies;
    this.screen = screen;
    this.downloads = downloads;
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
    var sheet = ListSheet.<Meeting>of("governance.meetings.title", "governance.column.", "meetings")
        .column("meeting", Meeting::called)
        .column("title", Meeting::title)
        .column("starts", Meeting::starts)
        .column("place", Meeting::place)
        .column(
            "state",
            it -> sheets.text("governance.meeting.state." + it.standing().word()));
    return downloads.all(sheet, it -> meetings.list(wishes.filter(), it), sort, format);
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
    return downloads.all(DECISIONS, it -> meetings.decisions(wishes.filter(), it), sort, format);
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
