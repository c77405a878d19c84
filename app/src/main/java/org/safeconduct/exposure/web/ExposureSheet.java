package org.safeconduct.exposure.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.ExposedPerson;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheets;
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

  ExposureSheet(Exports exports, Sheets sheets, PeopleRegister register) {
    this.exports = exports;
    this.sheets = sheets;
    this.register = register;
  }

  /// @param title of the alert or the area
  /// @param knownAt the earlier moment at which they were known; absent for now
  ResponseEntity<StreamingResponseBody> download(
      String title, @Nullable Instant knownAt, List<ExposedPerson> people, ExportFormat format) {
    var numbers = register.numbers(people.stream().map(it -> it.card().id()).toList());
    var rows = people.stream().map(it -> row(it, numbers.get(it.card().id()))).toList();
    var sheet = sheets.titled(heading(title, knownAt), COLUMNS, rows);
    return exports.download(sheet, format, "exposed-people");
  }

  private String heading(String title, @Nullable Instant knownAt) {
    var who = sheets.text("exposure.people.title", title);
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
        sheets.text("exposure.category." + card.category().name()),
        confidence == null ? null : sheets.text("platform.confidence." + confidence.name()),
        exposed.where(),
        exposed.why(),
        source == null ? null : sheets.text(source.label()),
        exposed.knownAt(),
        card.email(),
        card.phone());
  }
}
