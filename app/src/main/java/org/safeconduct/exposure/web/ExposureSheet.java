package org.safeconduct.exposure.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.ExposedPerson;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Exposed people on their way to paper or to a spreadsheet.
@Component
class ExposureSheet {
  private static final List<String> COLUMNS = List.of(
      "name",
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
  private final MessageSource messages;
  private final CurrentUser currentUser;
  private final Clock clock;

  ExposureSheet(Exports exports, MessageSource messages, CurrentUser currentUser, Clock clock) {
    this.exports = exports;
    this.messages = messages;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  ResponseEntity<StreamingResponseBody> download(
      String title, List<ExposedPerson> people, ExportFormat format) {
    var sheet = new Sheet(
        say("exposure.people.title", title),
        COLUMNS.stream().map(it -> say("exposure.column." + it)).toList(),
        people.stream().map(this::row).toList(),
        clock.instant(),
        say("exposure.people.label"),
        currentUser.name());
    return exports.download(sheet, format, "exposed-people");
  }

  private List<@Nullable Object> row(ExposedPerson exposed) {
    var card = exposed.card();
    var confidence = exposed.confidence();
    var source = exposed.source();
    return Arrays.asList(
        card.name(),
        card.organisationName(),
        say("exposure.category." + card.category().name()),
        confidence == null ? null : say("platform.confidence." + confidence.name()),
        exposed.where(),
        exposed.why(),
        source == null ? null : say(source.label()),
        exposed.knownAt(),
        card.email(),
        card.phone());
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
