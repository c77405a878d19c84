package org.safeconduct.people;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Component;

/// The register as a sheet, in the reader's language.
@Component
class PeopleSheet {
  private static final List<String> COLUMNS = Sheets.columns(
      "people.column.",
      "name",
      "number",
      "organisation",
      "category",
      "language",
      "email",
      "phone",
      "id");

  private final PeopleRegister register;
  private final Sheets sheets;

  PeopleSheet(PeopleRegister register, Sheets sheets) {
    this.register = register;
    this.sheets = sheets;
  }

  Sheet of(List<PersonCard> people) {
    var numbers = register.numbers(people.stream().map(PersonCard::id).toList());
    return sheets.of(
        "people.list.title",
        COLUMNS,
        people.stream().map(it -> cells(it, numbers.get(it.id()))).toList());
  }

  private List<?> cells(PersonCard card, @Nullable String number) {
    return Arrays.asList(
        card.name(),
        number,
        card.organisationName(),
        sheets.text("people.category." + card.category(), card.organisation()),
        card.language(),
        card.email(),
        card.phone(),
        card.id().toString());
  }
}
