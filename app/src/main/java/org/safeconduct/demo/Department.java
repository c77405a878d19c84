package org.safeconduct.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.demo.synthetic.Person;
import org.safeconduct.people.OrganisationId;

/// A unit of a synthetic organisation.
record Department(
    UUID id, OrganisationId organisation, @Nullable UUID parent, String name) {
  private static final List<String> NAMES =
      List.of("Management", "Programmes", "Field offices", "Security");

  /// The units of an organisation: security belongs to management.
  static Stream<Department> of(OrganisationId organisation) {
    return NAMES.stream()
        .map(name -> new Department(
            id(organisation, name),
            organisation,
            name.equals("Security") ? id(organisation, "Management") : null,
            name));
  }

  /// The unit of a member of staff.
  static UUID of(Person person) {
    int which = Math.floorMod(person.id().value().hashCode(), NAMES.size());
    return id(person.organisation(), NAMES.get(which));
  }

  /// What ties a member of staff to the organisation.
  static String contract(Person person) {
    return switch (person.category()) {
      case CONSULTANT, CONTRACTOR -> "CONSULTANCY";
      case INTERN -> "INTERNSHIP";
      case VOLUNTEER -> "VOLUNTEER";
      case NATIONAL_STAFF -> "PERMANENT";
      case INTERNATIONAL_STAFF, UNIFORMED, EXPERT_ON_MISSION, VISITOR, PARTNER, DEPENDANT ->
        "FIXED_TERM";
    };
  }

  private static UUID id(OrganisationId organisation, String name) {
    return UUID.nameUUIDFromBytes((organisation + name).getBytes(StandardCharsets.UTF_8));
  }
}
