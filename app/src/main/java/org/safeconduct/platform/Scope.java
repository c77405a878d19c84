package org.safeconduct.platform;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Whose people an actor may see. A person is in scope if any part says so.
///
/// @param everybody no limit
/// @param organisations all people of these organisations
/// @param zones all people whose residence lies in these warden zones
/// @param persons these people and their dependants
public record Scope(boolean everybody, Set<UUID> organisations, Set<UUID> zones, Set<UUID> persons)
    implements java.io.Serializable {
  /// No limit.
  public static final Scope EVERYBODY = new Scope(true, Set.of(), Set.of(), Set.of());

  /// Nobody at all.
  public static final Scope NOBODY = new Scope(false, Set.of(), Set.of(), Set.of());

  public Scope {
    organisations = Set.copyOf(organisations);
    zones = Set.copyOf(zones);
    persons = Set.copyOf(persons);
  }

  /// Whether a person with these ties is in scope.
  public boolean includes(Subject subject) {
    return everybody
        || organisations.contains(subject.organisation())
        || (subject.zone() != null && zones.contains(subject.zone()))
        || persons.contains(subject.person())
        || (subject.headOfHousehold() != null && persons.contains(subject.headOfHousehold()));
  }

  /// Named parameters for a SQL filter: `:everybody or organisation = any(:organisations) or
  /// zone = any(:zones) or id = any(:persons) or head_of_household = any(:persons)`.
  public Map<String, Object> parameters() {
    return Map.of(
        "everybody",
        everybody,
        "organisations",
        organisations.toArray(UUID[]::new),
        "zones",
        zones.toArray(UUID[]::new),
        "persons",
        persons.toArray(UUID[]::new));
  }
}
