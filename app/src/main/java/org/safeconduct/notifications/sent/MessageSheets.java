package org.safeconduct.notifications.sent;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.MessageState;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Puts the lists of this room on sheets to take along.
@Component
class MessageSheets {
  private final Exports exports;
  private final Sheets sheets;

  MessageSheets(Exports exports, Sheets sheets) {
    this.exports = exports;
    this.sheets = sheets;
  }

  ResponseEntity<StreamingResponseBody> questions(
      List<AskedQuestion> questions, ExportFormat format) {
    var columns = Sheets.columns(
        "notifications.column.",
        "asked",
        "by",
        "purpose",
        "subject",
        "rounds",
        "messages",
        "queued",
        "handed-over",
        "answered",
        "failed",
        "stopped");
    var rows = questions.stream().map(this::question).toList();
    return download("notifications.questions.title", columns, rows, format);
  }

  ResponseEntity<StreamingResponseBody> messages(List<SentMessage> sent, ExportFormat format) {
    var columns = Sheets.columns(
        "notifications.column.", "name", "address", "subject", "round", "state", "since", "reason");
    var rows = sent.stream().map(this::message).toList();
    return download("notifications.messages.title", columns, rows, format);
  }

  private List<@Nullable Object> question(AskedQuestion it) {
    var subject =
        it.exercise() ? sheets.text("notifications.exercise") + " · " + it.subject() : it.subject();
    return Arrays.asList(
        it.askedAt(),
        it.askedBy(),
        sheets.text("notifications.purpose." + it.purpose()),
        subject,
        it.rounds(),
        it.total(),
        it.count(MessageState.QUEUED),
        it.count(MessageState.HANDED_OVER),
        it.count(MessageState.ANSWERED),
        it.count(MessageState.FAILED),
        it.count(MessageState.STOPPED));
  }

  private List<@Nullable Object> message(SentMessage it) {
    var reason = it.reason();
    return Arrays.asList(
        it.name(),
        it.address(),
        it.subject(),
        it.round(),
        sheets.text(it.state().label()),
        it.since(),
        reason == null ? null : sheets.text("notifications.reason." + reason));
  }

  private ResponseEntity<StreamingResponseBody> download(
      String title,
      List<String> columns,
      List<? extends List<? extends @Nullable Object>> rows,
      ExportFormat format) {
    return exports.download(sheets.of(title, columns, rows), format, "messages");
  }
}
