package org.safeconduct.people.api;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.ImportChoices;

/// What a program wishes that hands in a list.
record ImportWishes(
    @Parameter(description = "Only say what would happen; nothing is stored.") @Nullable
    Boolean preview,

    @Parameter(description = "Take in the good rows although others cannot be used.") @Nullable
    Boolean skipBadRows,

    @Parameter(
        description =
            "What is stored and not in the list has ended: people left, trips are" + " cancelled.")
    @Nullable
    Boolean markMissing,

    @Parameter(description = "Code of the organisation of rows that do not name one.") @Nullable
    String organisation) {
  boolean isPreview() {
    return Boolean.TRUE.equals(preview);
  }

  ImportChoices choices(@Nullable String idempotencyKey) {
    return new ImportChoices(
        organisation,
        Boolean.TRUE.equals(skipBadRows),
        Boolean.TRUE.equals(markMissing),
        idempotencyKey);
  }
}
