package org.safeconduct.people.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.lists.ImportRun.Result;
import org.safeconduct.platform.BlankLists;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.HeldBack;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.WayBack;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The screens on which somebody hands in a list: choose, look at the difference, confirm. Long
/// lists are read while the page shows how far it is.
@Component
public class ImportScreens {
  private static final int EARLIER = 10;
  private static final Duration BRIEFLY = Duration.ofMillis(1_500);
  private static final String TEMPLATE = "people/import";
  /// What somebody can mend who says what the columns mean.
  private static final Set<String> MAPPED_BY_HAND =
      Set.of("no-heading", "columns-missing", "column-twice");

  private static final String CANCELLED = "people.import.cancelled";

  private final ListImports imports;
  private final ImportRuns runs;
  private final Uploads uploads;
  private final ImportLog log;
  private final PeopleRegister people;
  private final FaultWords words;
  private final FaultSheet sheet;
  private final BlankLists blanks;

  ImportScreens(
      ListImports imports,
      ImportRuns runs,
      Uploads uploads,
      ImportLog log,
      PeopleRegister people,
      FaultWords words,
      FaultSheet sheet,
      BlankLists blanks) {
    this.imports = imports;
    this.runs = runs;
    this.uploads = uploads;
    this.log = log;
    this.people = people;
    this.words = words;
    this.sheet = sheet;
    this.blanks = blanks;
  }

  /// The form, and the newest imports.
  String form(ListKind list, Model page) {
    imports.requireDuty(list);
    page.addAttribute("list", list);
    page.addAttribute("organisations", people.organisations());
    page.addAttribute("earlier", log.latest(list, EARLIER));
    return TEMPLATE;
  }

  /// The names of the columns, as a file: a workbook if that is wanted, else CSV.
  ResponseEntity<byte[]> template(ListKind list, ExportFormat format) {
    imports.requireDuty(list);
    var name = list.name().toLowerCase(Locale.ROOT);
    var type = format == ExportFormat.XLSX ? format : ExportFormat.CSV;
    return ResponseEntity.ok()
        .header("Content-Type", type.mediaType())
        .header(
            "Content-Disposition", "attachment; filename=\"" + name + "." + type.suffix() + "\"")
        .body(blanks.blank(name, imports.columns(list), type));
  }

  /// Keeps the file of the form; the next page shows the difference. What the virus scanner does
  /// not let pass is not kept, and the form says why beside the file.
  ModelAndView upload(ListKind list, MultipartFile file, ImportChoices choices) {
    imports.requireDuty(list);
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    try {
      var upload = new Uploads.Upload(name, bytes(list, file), choices);
      return new ModelAndView(next(list, uploads.keep(list, upload)));
    } catch (HeldBack unsafe) {
      var page = new ExtendedModelMap();
      page.addAttribute("unsafe", unsafe.finding());
      page.addAttribute("choices", choices);
      return WayBack.refused(form(list, page), page);
    }
  }

  /// What became of a list so far.
  String show(ListKind list, UUID id, int number, Model page) {
    imports.requireDuty(list);
    var run = runs.follow(list, id);
    page.addAttribute("list", list);
    page.addAttribute("upload", id);
    page.addAttribute("fileName", run.upload().name());
    page.addAttribute("choices", run.upload().choices());
    var result = run.await(BRIEFLY);
    if (result.isEmpty()) page.addAttribute("run", run);
    return result.map(it -> show(list, id, it, number, page)).orElse(TEMPLATE);
  }

  /// Takes in the list that was looked at.
  String confirm(ListKind list, UUID id, boolean skipBadRows) {
    imports.requireDuty(list);
    runs.confirm(list, id, skipBadRows);
    return next(list, id);
  }

  /// Looks at another sheet of the workbook that was handed in.
  String choose(ListKind list, UUID id, @Nullable String sheet) {
    imports.requireDuty(list);
    uploads.choose(list, id, sheet);
    runs.lookAgain(id);
    return next(list, id);
  }

  /// Stops it, or forgets a list that only waits.
  String cancel(ListKind list, UUID id, RedirectAttributes next) {
    imports.requireDuty(list);
    if (runs.cancel(list, id)) return next(list, id);
    next.addFlashAttribute("said", CANCELLED);
    return "redirect:" + list.path();
  }

  /// Everything that is wrong with the list that was looked at, as a file.
  ResponseEntity<StreamingResponseBody> faults(ListKind list, UUID id, ExportFormat format) {
    imports.requireDuty(list);
    var kept = uploads.get(list, id);
    var faults = new ArrayList<RowFault>();
    imports.preview(list, kept.content(), kept.choices(), new ImportWatch() {
      @Override
      public void found(RowFault fault) {
        faults.add(fault);
      }
    });
    return sheet.download(faults, format);
  }

  private String show(ListKind list, UUID id, Result result, int number, Model page) {
    return switch (result) {
      case Result.Previewed(var preview) -> {
        page.addAttribute("preview", preview);
        yield faults(preview.faults(), preview.notices(), number, page);
      }
      case Result.Ended(ImportOutcome.Stored stored) -> {
        page.addAttribute("stored", stored);
        yield faults(stored.faults(), stored.notices(), number, page);
      }
      case Result.Ended(ImportOutcome.Refused refused) -> {
        page.addAttribute("refused", refused);
        yield faults(refused.faults(), refused.notices(), number, page);
      }
      case Result.Ended(ImportOutcome.KeyUsed it) ->
        throw new IllegalStateException("No key was given: " + it);
      case Result.Unreadable(var unreadable) -> unreadable(list, id, unreadable, page);
      case Result.Stopped() -> {
        runs.forget(list, id);
        page.addAttribute("said", CANCELLED);
        yield form(list, page);
      }
    };
  }

  private String unreadable(ListKind list, UUID id, UnreadableList unreadable, Model page) {
    boolean mapped =
        list == ListKind.PEOPLE && MAPPED_BY_HAND.contains(unreadable.code()) && hasRows(list, id);
    if (mapped) page.addAttribute("mapped", true);
    else if (unreadable.otherSheets().isEmpty()) runs.forget(list, id);
    page.addAttribute("sheets", unreadable.otherSheets());
    var locale = LocaleContextHolder.getLocale();
    page.addAttribute("wrong", words.reason(unreadable, locale));
    page.addAttribute("remedy", words.remedy(unreadable, locale));
    return form(list, page);
  }

  /// Whether there is a row that may name columns: without one nobody can say what they mean.
  private boolean hasRows(ListKind list, UUID id) {
    var kept = uploads.get(list, id);
    try {
      var sheet = kept.choices().sheet();
      ListSample.of(kept.content(), sheet, List.of(), KnownHeadings.NONE);
      return true;
    } catch (UnreadableList nothing) {
      return false;
    }
  }

  private String faults(FaultReport report, List<Notice> notices, int number, Model page) {
    var locale = LocaleContextHolder.getLocale();
    var wanted = new PageRequest(number, 0, null);
    var shown = report.shown().stream()
        .skip(wanted.offset())
        .limit(wanted.size())
        .map(fault ->
            new ShownFault(fault, words.reason(fault, locale), words.remedy(fault, locale)))
        .toList();
    page.addAttribute("report", report);
    page.addAttribute(
        "faults", new Page<>(shown, wanted.page(), wanted.size(), report.shown().size()));
    page.addAttribute(
        "notices", notices.stream().map(notice -> words.say(notice, locale)).toList());
    return TEMPLATE;
  }

  private static String next(ListKind list, UUID id) {
    return "redirect:" + list.path() + "/" + id;
  }

  private byte[] bytes(ListKind list, MultipartFile file) {
    try (var in = file.getInputStream()) {
      return imports.handedIn(list, in);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload cannot be read", e);
    }
  }

  /// A fault with its words.
  public record ShownFault(RowFault fault, String reason, String remedy) {}
}
