package org.safeconduct.people.lists;

import java.time.Clock;
import java.util.List;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What is wrong with a list as a sheet, in the reader's language.
@Component
class FaultSheet {
  private final FaultWords words;
  private final MessageSource messages;
  private final CurrentUser currentUser;
  private final Clock clock;

  FaultSheet(FaultWords words, MessageSource messages, CurrentUser currentUser, Clock clock) {
    this.words = words;
    this.messages = messages;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  Sheet of(List<RowFault> faults) {
    var columns = List.of("line", "column", "value", "reason", "remedy").stream()
        .map(column -> text("people.import.fault." + column))
        .toList();
    return new Sheet(
        text("people.import.faults.title"),
        columns,
        faults.stream().map(this::cells).toList(),
        clock.instant(),
        text("people.list.label"),
        currentUser.name());
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

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
