package org.safeconduct.people.files;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.PersonId;

/// Who a person is, and what ties the person to the organisation.
///
/// @param languages ISO 639-1 codes, best first; messages are written in the first
/// @param secondingState ISO 3166-1 alpha-2 of the State that lends the person
/// @param unit the person's unit, one at most
record Details(
    Name name,
    Category category,
    List<String> languages,
    Contract contract,
    @Nullable String secondingState,
    MedicalClearance clearance,
    @Nullable UUID unit,
    Household household) {
  Details withNumber(String number) {
    return new Details(
        new Name(number, name.given, name.family),
        category,
        languages,
        contract,
        secondingState,
        clearance,
        unit,
        household);
  }

  /// @param number the organisation's own number for the person
  record Name(String number, String given, String family) {}

  /// @param until the last day, if known
  record Contract(
      @Nullable ContractKind kind,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  /// @param until the last day on which it holds, if known
  record MedicalClearance(Clearance status, @Nullable LocalDate until) {}

  /// Of a dependant.
  ///
  /// @param recognised whether the organisation recognises the dependant
  record Household(@Nullable PersonId head, @Nullable Relation relation, boolean recognised) {}
}
