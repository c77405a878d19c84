package org.safeconduct.people.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The screens on which somebody hands in a list: choose, look at the difference, confirm.
@Component
public class ImportScreens {
  private static final int EARLIER = 10;
  private static final String TEMPLATE = "people/import";

  private final Uploads uploads;
  private final ImportLog log;
  private final PeopleRegister people;
  private final FaultWords words;
  private final Exports exports;
  private final MessageSource messages;
  private final CurrentUser currentUser;
  private final Clock clock;

  ImportScreens(
      Uploads uploads,
      ImportLog log,
      PeopleRegister people,
      FaultWords words,
      Exports exports,
      MessageSource messages,
      CurrentUser currentUser,
      Clock clock) {
    this.uploads = uploads;
    this.log = log;
    this.people = people;
    this.words = words;
    this.exports = exports;
    this.messages = messages;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// The form, and the newest imports.
  public String form(Importer importer, Model page) {
    base(importer, page);
    page.addAttribute("organisations", people.organisations());
    page.addAttribute("earlier", log.latest(importer.list(), EARLIER));
    return TEMPLATE;
  }

  /// Takes the file of the form and shows the difference; or the form again, with what is wrong.
  public String upload(Importer importer, MultipartFile file, ImportChoices choices, Model page) {
    try {
      var content = ListBytes.read(file.getResource().getInputStream(), ListBytes.UPLOAD_LIMIT);
      var preview = importer.preview(content, choices, ImportWatch.NONE);
      var name = file.getOriginalFilename();
      var id = uploads.keep(
          importer.list(), new Uploads.Upload(name == null ? "" : name, content, choices));
      page.addAttribute("upload", id);
      page.addAttribute("fileName", name);
      page.addAttribute("choices", choices);
      page.addAttribute("preview", preview);
      faults(preview.faults(), preview.notices(), page);
      base(importer, page);
      return TEMPLATE;
    } catch (UnreadableList unreadable) {
      var locale = LocaleContextHolder.getLocale();
      page.addAttribute("wrong", words.reason(unreadable, locale));
      page.addAttribute("remedy", words.remedy(unreadable, locale));
      page.addAttribute("choices", choices);
      return form(importer, page);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload cannot be read", e);
    }
  }

  /// Takes in the list that was looked at.
  public String confirm(Importer importer, UUID upload, boolean skipBadRows, Model page) {
    var kept = uploads.get(importer.list(), upload);
    var choices = new ImportChoices(
        kept.choices().organisation(), skipBadRows, kept.choices().markMissing(), null);
    var outcome = importer.run(kept.content(), choices, ImportWatch.NONE);
    page.addAttribute("fileName", kept.name());
    switch (outcome) {
      case ImportOutcome.Stored it -> {
        uploads.drop(upload);
        page.addAttribute("stored", it);
        faults(it.faults(), it.notices(), page);
      }
      case ImportOutcome.Refused it -> {
        page.addAttribute("upload", upload);
        page.addAttribute("refused", it);
        faults(it.faults(), it.notices(), page);
      }
      case ImportOutcome.KeyUsed it -> throw new IllegalStateException("No key was given: " + it);
    }
    base(importer, page);
    return TEMPLATE;
  }

  /// Everything that is wrong with the list that was looked at, as a file.
  public ResponseEntity<StreamingResponseBody> faults(
      Importer importer, UUID upload, ExportFormat format) {
    var kept = uploads.get(importer.list(), upload);
    var rows = new ArrayList<List<Object>>();
    importer.preview(kept.content(), kept.choices(), new ImportWatch() {
      @Override
      public void found(RowFault fault) {
        rows.add(cells(fault));
      }
    });
    var columns = List.of("line", "column", "value", "reason", "remedy").stream()
        .map(column -> text("people.import.fault." + column))
        .toList();
    var sheet = new Sheet(
        text("people.import.faults.title"),
        columns,
        rows,
        clock.instant(),
        text("people.list.label"),
        currentUser.name());
    return exports.download(sheet, format, "rows-to-correct");
  }

  private List<Object> cells(RowFault fault) {
    var locale = LocaleContextHolder.getLocale();
    return List.of(
        fault.line(),
        fault.column(),
        fault.value(),
        words.reason(fault, locale),
        words.remedy(fault, locale));
  }

  private void faults(FaultReport report, List<Notice> notices, Model page) {
    var locale = LocaleContextHolder.getLocale();
    page.addAttribute("report", report);
    page.addAttribute(
        "faults",
        report.shown().stream()
            .map(fault ->
                new ShownFault(fault, words.reason(fault, locale), words.remedy(fault, locale)))
            .toList());
    page.addAttribute(
        "notices", notices.stream().map(notice -> words.say(notice, locale)).toList());
  }

  private static void base(Importer importer, Model page) {
    page.addAttribute("list", importer.list());
    page.addAttribute("path", importer.path());
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }

  /// A fault with its words.
  public record ShownFault(RowFault fault, String reason, String remedy) {}
}
