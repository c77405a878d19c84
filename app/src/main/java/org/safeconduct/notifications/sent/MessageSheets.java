package org.safeconduct.notifications.sent;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.MessageState;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Puts the lists of this room on sheets to take along.
@Component
class MessageSheets {
  private final Exports exports;
  private final MessageSource messages;
  private final CurrentUser currentUser;
  private final Clock clock;

  MessageSheets(Exports exports, MessageSource messages, CurrentUser currentUser, Clock clock) {
    this.exports = exports;
    this.messages = messages;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  ResponseEntity<StreamingResponseBody> questions(
      List<AskedQuestion> questions, ExportFormat format) {
    var columns = columns(
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
    var columns = columns("name", "address", "subject", "round", "state", "since", "reason");
    var rows = sent.stream().map(this::message).toList();
    return download("notifications.messages.title", columns, rows, format);
  }

  private List<@Nullable Object> question(AskedQuestion it) {
    var subject =
        it.exercise() ? text("notifications.exercise") + " · " + it.subject() : it.subject();
    return Arrays.asList(
        it.askedAt(),
        it.askedBy(),
        text("notifications.purpose." + it.purpose()),
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
        text(it.state().label()),
        it.since(),
        reason == null ? null : text("notifications.reason." + reason));
  }

  private ResponseEntity<StreamingResponseBody> download(
      String title,
      List<String> columns,
      List<? extends List<? extends @Nullable Object>> rows,
      ExportFormat format) {
    var sheet = new Sheet(
        text(title),
        columns,
        rows,
        clock.instant(),
        text("notifications.label"),
        currentUser.name());
    return exports.download(sheet, format, "messages");
  }

  private List<String> columns(String... names) {
    return Arrays.stream(names).map(it -> text("notifications.column." + it)).toList();
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
