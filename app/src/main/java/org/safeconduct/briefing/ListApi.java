package org.safeconduct.briefing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Classifier.Mark;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.RowLimit;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The regular lists for programs: which there are and how good they are, one page of one, and the
/// whole of it as a file.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/lists")
class ListApi {
  private static final RowLimit SIZE = new RowLimit(50, PageRequest.MOST);

  private final RegularLists lists;
  private final Sheets words;
  private final Exports exports;
  private final Marking marking;
  private final Clock clock;

  ListApi(RegularLists lists, Sheets words, Exports exports, Marking marking, Clock clock) {
    this.marking = marking;
    this.lists = lists;
    this.words = words;
    this.exports = exports;
    this.clock = clock;
  }

  /// @param lists those that the account may read
  record Lists(Instant asOf, List<ListJson> lists) {}

  record ListJson(String list, String title, long entries, long stale, long incomplete) {}

  /// @param columns what each cell is called, by the name of its field
  record Listed(
      Instant asOf,
      String list,
      Map<String, String> columns,
      List<EntryJson> entries,
      int page,
      int pages,
      long total) {}

  /// @param cells by the names of the columns, in words of the reader
  record EntryJson(
      String link,
      Map<String, @Nullable Object> cells,
      boolean stale,
      boolean incomplete,
      List<String> wrong) {}

  @GetMapping
  Lists all() {
    var all = lists.readable().stream().map(this::counted).toList();
    return new Lists(clock.instant(), all);
  }

  @GetMapping("/{id}")
  Listed list(
      @PathVariable("id") String list,
      ListFilter filter,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable Integer size,
      @RequestParam(required = false) @Nullable String sort) {
    filter.parts();
    var kind = kind(list);
    var found = lists.list(kind, filter, new PageRequest(page, SIZE.of(size), sort));
    var columns = new LinkedHashMap<String, String>();
    lists.columns(kind).forEach(key -> columns.put(field(key), words.text(key)));
    var names = List.copyOf(columns.keySet());
    return new Listed(
        clock.instant(),
        kind.word(),
        columns,
        found.rows().stream().map(it -> entry(it, names)).toList(),
        found.number(),
        found.pages(),
        found.total());
  }

  @GetMapping("/{id}/file")
  ResponseEntity<StreamingResponseBody> file(
      @PathVariable("id") String list,
      ListFilter filter,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(defaultValue = "CSV") ExportFormat format) {
    filter.parts();
    var kind = kind(list);
    var file = exports.download(lists.sheet(kind, filter, sort), format, kind.word());
    return ResponseEntity.ok()
        .headers(file.getHeaders())
        .header(Mark.HEADER, marking.mark().field())
        .body(file.getBody());
  }

  private ListJson counted(ListKind kind) {
    var counts = lists.counts(kind, ListFilter.ALL);
    return new ListJson(
        kind.word(),
        words.text("briefing.list." + kind),
        counts.entries(),
        counts.stale(),
        counts.incomplete());
  }

  private static EntryJson entry(ListEntry it, List<String> names) {
    var cells = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < names.size(); i++) cells.put(names.get(i), it.cells().get(i));
    return new EntryJson(
        it.link(),
        cells,
        it.flags().contains(Flag.STALE),
        it.flags().contains(Flag.INCOMPLETE),
        it.wrong());
  }

  /// Such as `works` of `briefing.column.works`.
  private static String field(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static ListKind kind(String word) {
    return find(word).orElseThrow(() -> new NotFound("list", word));
  }

  /// The list that a program calls so.
  static Optional<ListKind> find(String word) {
    var lower = word.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(ListKind.values())
        .filter(it -> it.word().equals(lower))
        .findFirst();
  }
}
