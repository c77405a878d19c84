package org.safeconduct.demo.synthetic;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;

/// Somebody who does not exist.
///
/// @param number the organisation's own number for the person
/// @param language ISO 639-1 code of the language in which to write to this person
/// @param head the head of household of a dependant
/// @param zone the warden zone of the residence
/// @param recordedAt when the organisation's list was last taken in
public record Person(
    PersonId id,
    OrganisationId organisation,
    String number,
    String givenName,
    String familyName,
    Category category,
    String language,
    @Nullable PersonId head,
    @Nullable UUID zone,
    Instant recordedAt) {

  /// Given name and family name.
  public String name() {
    return givenName + " " + familyName;
  }
}
