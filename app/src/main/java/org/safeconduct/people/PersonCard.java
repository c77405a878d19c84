package org.safeconduct.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Subject;

/// What other rooms show of a person.
///
/// @param name given name and family name
/// @param language ISO 639-1 code of the language in which to write to this person
/// @param zone the warden zone of the residence, if known
/// @param headOfHousehold of a dependant: who answers for this person
/// @param email the preferred address, if any
/// @param phone the preferred number, satellite phones included, if any
public record PersonCard(
    PersonId id,
    String name,
    OrganisationId organisation,
    String organisationName,
    Category category,
    String language,
    @Nullable UUID zone,
    @Nullable PersonId headOfHousehold,
    @Nullable String email,
    @Nullable String phone) {

  /// The same person, written to at this address.
  public PersonCard at(String address) {
    return new PersonCard(
        id,
        name,
        organisation,
        organisationName,
        category,
        language,
        zone,
        headOfHousehold,
        address,
        phone);
  }

  /// The person as permissions see one.
  public Subject subject() {
    return new Subject(
        id.value(),
        organisation.value(),
        zone,
        headOfHousehold == null ? null : headOfHousehold.value());
  }
}
