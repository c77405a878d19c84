package org.safeconduct.people.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Stay;

/// A person as a row of a list describes one. What is `null` was not said: it stays as it is
/// stored. [#NOTHING] takes away what is stored.
///
/// @param from since when the person is at both stations
/// @param until when the person leaves both
record ListedPerson(
    long line,
    OrganisationId organisation,
    String number,
    Identity identity,
    Contacts contacts,
    @Nullable Stay duty,
    @Nullable Stay home,
    @Nullable Instant from,
    @Nullable Instant until) {
  /// What to write into a cell to take away what is stored.
  static final String NOTHING = "-";

  /// @param head the number of the head of household
  /// @param unit its name; one that is not known is added
  record Identity(
      @Nullable String given,
      @Nullable String family,
      @Nullable Category category,
      @Nullable String language,
      @Nullable String head,
      @Nullable String unit) {}

  record Contacts(
      @Nullable String email,
      @Nullable String phone,
      @Nullable String phone2) {}
}
