package org.safeconduct.briefing;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.ListFiles.WrittenFile;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What was sent, and the file for its recipient.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/lists/deliveries")
class DeliveryPages {
  private static final List<String> COLUMNS = Sheets.columns(
      "briefing.delivery.",
      "list",
      "begun",
      "state",
      "mail",
      "entries",
      "stale",
      "incomplete",
      "label",
      "fetched");

  private final Deliveries deliveries;
  private final Sheets sheets;
  private final Exports exports;
  private final Clock clock;

  DeliveryPages(Deliveries deliveries, Sheets sheets, Exports exports, Clock clock) {
    this.deliveries = deliveries;
    this.sheets = sheets;
    this.exports = exports;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable UUID schedule,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Model model) {
    var found = deliveries.list(filter(state, schedule), new PageRequest(page, 0, sort));
    model.addAttribute("page", found);
    model.addAttribute("mails", deliveries.mails(found.rows()));
    model.addAttribute("state", state);
    model.addAttribute("schedule", schedule);
    model.addAttribute("states", Delivery.State.values());
    model.addAttribute("now", clock.instant());
    return "briefing/deliveries";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable UUID schedule,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format) {
    var found = Exports.all(request -> deliveries.list(filter(state, schedule), request), sort);
    var mails = deliveries.mails(found);
    var rows = found.stream().map(it -> cells(it, mails)).toList();
    return exports.download(
        sheets.of("briefing.deliveries.title", COLUMNS, rows), format, "deliveries");
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Model model) {
    var delivery = deliveries.get(id);
    model.addAttribute("it", delivery);
    model.addAttribute("readable", deliveries.isReadable(delivery));
    model.addAttribute("now", clock.instant());
    return "briefing/delivery";
  }

  @GetMapping("/{id}/file")
  Object fetch(@PathVariable UUID id, Model model) {
    return switch (deliveries.fetch(id)) {
      case FetchOutcome.Fetched it -> download(it.file());
      case FetchOutcome.Gone _ -> throw new NotFound("file", id);
      case FetchOutcome.BeyondScope _ ->
        new ModelAndView(show(id, model), model.asMap(), HttpStatus.FORBIDDEN);
    };
  }

  private static ResponseEntity<byte[]> download(WrittenFile file) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name()).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file.content());
  }

  private static DeliveryFilter filter(@Nullable String state, @Nullable UUID schedule) {
    return new DeliveryFilter(
        BadParameter.read(
            "state", state, word -> Delivery.State.valueOf(word.toUpperCase(Locale.ROOT))),
        schedule);
  }

  private List<?> cells(Delivery it, Map<UUID, String> mails) {
    var counts = it.counts();
    var file = it.file();
    var mail = mails.get(it.id());
    return Arrays.asList(
        sheets.text("briefing.list." + it.list()),
        it.begunAt(),
        sheets.text(it.words(clock.instant())),
        mail == null ? null : sheets.text(mail),
        counts == null ? null : counts.entries(),
        counts == null ? null : counts.stale(),
        counts == null ? null : counts.incomplete(),
        file == null ? null : file.label(),
        file == null ? null : file.fetchedAt());
  }
}
