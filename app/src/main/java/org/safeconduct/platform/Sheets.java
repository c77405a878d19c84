package org.safeconduct.platform;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Makes sheets in the reader's language: true now, asked for by the actor, with the label of what
/// the request said that it shows (see [Marking]).
@Component
public class Sheets {
  private final MessageSource messages;
  private final CurrentUser currentUser;
  private final Marking marking;
  private final Clock clock;

  public Sheets(MessageSource messages, CurrentUser currentUser, Marking marking, Clock clock) {
    this.messages = messages;
    this.currentUser = currentUser;
    this.marking = marking;
    this.clock = clock;
  }

  /// A sheet.
  ///
  /// @param title the message key of its title
  /// @param columns the message keys of its column heads
  /// @param rows the cells, as in [Sheet]
  public Sheet of(
      String title, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
    return titled(text(title), columns, rows);
  }

  /// A sheet with a title in words.
  ///
  /// @param columns the message keys of its column heads
  /// @param rows the cells, as in [Sheet]
  public Sheet titled(
      String title, List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {
    return new Sheet(
        title,
        columns.stream().map(this::text).toList(),
        rows,
        clock.instant(),
        label(),
        currentUser.name());
  }

  /// The label, and that something is left out because of its own.
  private String label() {
    var label = marking.mark().words();
    return currentUser.scope().withheld().isEmpty()
        ? label
        : label + "; " + text("platform.export.withheld");
  }

  /// The words of a message.
  public String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /// The message keys of columns.
  ///
  /// @param prefix what all of them start with, such as `people.column.`
  public static List<String> columns(String prefix, String... names) {
    return Arrays.stream(names).map(name -> prefix + name).toList();
  }
}
