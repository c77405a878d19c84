package org.safeconduct.people.duplicates;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;

/// Which pairs a list shows; what is `null`, blank or false does not limit it.
///
/// @param rule found by this rule
/// @param organisation one of the files is this organisation's
/// @param person one of the files is this one
/// @param text words of one of the names
/// @param across only pairs of two organisations
public record DuplicateFilter(
    Verdict.@Nullable Word verdict,
    @Nullable Rule rule,
    @Nullable OrganisationId organisation,
    @Nullable PersonId person,
    String text,
    boolean across) {
  /// What waits.
  public static final DuplicateFilter WAITING =
      new DuplicateFilter(Verdict.Word.OPEN, null, null, null, "", false);

  /// Everything about one file.
  static DuplicateFilter of(PersonId file) {
    return new DuplicateFilter(null, null, null, file, "", false);
  }
}
