package org.safeconduct.exposure.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Alert;
import org.safeconduct.exposure.ExposedPerson;
import org.safeconduct.exposure.ExposureFilter;
import org.safeconduct.exposure.Over;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Sheets;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Exposed people on their way to paper or to a spreadsheet.
@Component
class ExposureSheet {
  private static final List<String> COLUMNS = Sheets.columns(
      "exposure.column.",
      "name",
      "number",
      "organisation",
      "category",
      "confidence",
      "where",
      "why",
      "source",
      "known-since",
      "email",
      "phone");

  private final Exports exports;
  private final Sheets sheets;
  private final PeopleRegister register;
  private final FilterWords words;

  ExposureSheet(Exports exports, Sheets sheets, PeopleRegister register, FilterWords words) {
    this.exports = exports;
    this.sheets = sheets;
    this.register = register;
    this.words = words;
  }

  /// The title of an alert, and that it is over if it is.
  String title(Alert alert) {
    var title = alert.title(LocaleContextHolder.getLocale());
    var over = Over.of(alert);
    if (over == null) return title;
    return sheets.text("exposure.over.heading", title, Moments.words(over.since()));
  }

  /// @param title of the alert or the area
  /// @param filter what was asked for: the head of the file says so
  ResponseEntity<StreamingResponseBody> download(
      String title, ExposureFilter filter, List<ExposedPerson> people, ExportFormat format) {
    Marking.holds(people);
    var numbers = register.numbers(people.stream().map(it -> it.card().id()).toList());
    var rows = people.stream().map(it -> row(it, numbers.get(it.card().id()))).toList();
    var sheet = sheets.titled(heading(title, filter), COLUMNS, rows);
    return exports.download(sheet, format, "exposed-people");
  }

  private String heading(String title, ExposureFilter filter) {
    var who = words.after(sheets.text("exposure.people.title", title), filter);
    var knownAt = filter.knownAt();
    if (knownAt == null) return who;
    return sheets.text("exposure.known-at.heading", who, Moments.words(knownAt));
  }

  private List<@Nullable Object> row(ExposedPerson exposed, @Nullable String number) {
    var card = exposed.card();
    var confidence = exposed.confidence();
    var source = exposed.source();
    return Arrays.asList(
        card.name(),
        number,
        card.organisationName(),
        sheets.text("exposure.category." + card.category().name(), card.organisation()),
        confidence == null ? null : sheets.text("platform.confidence." + confidence.name()),
        exposed.where(),
        exposed.why(),
        source == null ? null : sheets.text(source.label()),
        exposed.knownAt(),
        card.email(),
        card.phone());
  }
}
