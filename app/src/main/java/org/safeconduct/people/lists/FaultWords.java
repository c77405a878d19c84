package org.safeconduct.people.lists;

import java.util.List;
import java.util.Locale;
import org.safeconduct.places.PlaceName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Says in words what is wrong with a list, the same words on a page, in the API and on the
/// command line.
@Component
public class FaultWords {
  private static final String OTHER_SHEETS = "people.lists.unreadable.other-sheets";

  private final MessageSource messages;

  FaultWords(MessageSource messages) {
    this.messages = messages;
  }

  /// What is wrong with the cell or row.
  public String reason(RowFault fault, Locale locale) {
    return words("people.lists.fault." + fault.code(), fault.arguments(), locale);
  }

  /// What to do about it.
  public String remedy(RowFault fault, Locale locale) {
    return words("people.lists.fault." + fault.code() + ".remedy", fault.arguments(), locale);
  }

  /// What a reader of the whole list should know.
  public String say(Notice notice, Locale locale) {
    return words("people.lists.notice." + notice.code(), notice.arguments(), locale);
  }

  /// Why nothing can be read.
  public String reason(UnreadableList list, Locale locale) {
    var reason = words("people.lists.unreadable." + list.code(), list.arguments(), locale);
    return list.sheet().isEmpty()
        ? reason
        : reason + " " + words(OTHER_SHEETS, List.of(list.sheet(), others(list)), locale);
  }

  private static String others(UnreadableList list) {
    return String.join(", ", list.otherSheets());
  }

  /// What to do about it.
  public String remedy(UnreadableList list, Locale locale) {
    return words("people.lists.unreadable." + list.code() + ".remedy", list.arguments(), locale);
  }

  private String words(String key, List<Object> arguments, Locale locale) {
    var said = arguments.stream()
        .map(it -> it instanceof PlaceName place ? place.in(locale) : it)
        .toArray();
    return messages.getMessage(key, said, locale);
  }
}
