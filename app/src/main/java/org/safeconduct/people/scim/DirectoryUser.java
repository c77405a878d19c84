package org.safeconduct.people.scim;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.PersonId;

/// A person as a directory reads one.
///
/// @param userName what the directory calls the person, else the organisation's number
/// @param active whether the person is here
/// @param unit the id of the person's unit
/// @param tag the version of all of it
record DirectoryUser(
    PersonId id,
    String userName,
    @Nullable String externalId,
    Who who,
    boolean active,
    @Nullable String unit,
    List<Address> emails,
    List<Address> phones,
    String tag,
    Stamps stamps) {
  /// @param number the organisation's own number
  /// @param language ISO 639-1
  record Who(String number, String given, String family, Category category, String language) {}

  /// @param created when the directory first named the person; null if it never did
  record Stamps(@Nullable Instant created, Instant changed) {}

  /// A mail address or a telephone number.
  ///
  /// @param type what the directory calls it, such as `work`
  record Address(String value, @Nullable String type) {}

  /// The name as it is shown.
  String name() {
    return (who.given() + " " + who.family()).strip();
  }
}
