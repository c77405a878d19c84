package org.safeconduct.people;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Sheet;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// The register as a sheet, in the reader's language.
@Component
class PeopleSheet {
  private static final List<String> COLUMNS =
      List.of("name", "organisation", "category", "language", "email", "phone", "id");

  private final MessageSource messages;
  private final CurrentUser currentUser;
  private final Clock clock;

  PeopleSheet(MessageSource messages, CurrentUser currentUser, Clock clock) {
    this.messages = messages;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  Sheet of(List<PersonCard> people) {
    return new Sheet(
        text("people.list.title"),
        COLUMNS.stream().map(column -> text("people.column." + column)).toList(),
        people.stream().map(this::cells).toList(),
        clock.instant(),
        text("people.list.label"),
        currentUser.name());
  }

  private List<?> cells(PersonCard card) {
    return Arrays.asList(
        card.name(),
        card.organisationName(),
        text("people.category." + card.category()),
        card.language(),
        card.email(),
        card.phone(),
        card.id().toString());
  }

  private String text(String key) {
    return messages.getMessage(key, null, LocaleContextHolder.getLocale());
  }
}
