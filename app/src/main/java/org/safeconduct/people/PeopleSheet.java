package org.safeconduct.people;

import java.util.Arrays;
import java.util.List;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Component;

/// The register as a sheet, in the reader's language.
@Component
class PeopleSheet {
  private static final List<String> COLUMNS = Sheets.columns(
      "people.column.", "name", "organisation", "category", "language", "email", "phone", "id");

  private final Sheets sheets;

  PeopleSheet(Sheets sheets) {
    this.sheets = sheets;
  }

  Sheet of(List<PersonCard> people) {
    return sheets.of(
        "people.list.title", COLUMNS, people.stream().map(this::cells).toList());
  }

  private List<?> cells(PersonCard card) {
    return Arrays.asList(
        card.name(),
        card.organisationName(),
        sheets.text("people.category." + card.category(), card.organisation()),
        card.language(),
        card.email(),
        card.phone(),
        card.id().toString());
  }
}
