package org.safeconduct.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Scope;

/// What an account is for, and where.
///
/// @param roles what it is for
/// @param organisations whose people a focal point looks after
/// @param zones whose people a warden looks after
public record Assignment(Set<Role> roles, Set<UUID> organisations, Set<UUID> zones) {
  public Assignment {
    roles = Set.copyOf(roles);
    organisations = Set.copyOf(organisations);
    zones = Set.copyOf(zones);
  }

  /// These roles, tied to no organisation and no zone.
  public static Assignment of(Role... roles) {
    return new Assignment(Set.of(roles), Set.of(), Set.of());
  }

  /// Whose people an account with this assignment may see.
  ///
  /// @param person the person that the account belongs to
  Scope scope(@Nullable UUID person) {
    var reaches = new HashSet<Role.Reach>();
    roles.forEach(role -> reaches.add(role.reach()));
    if (reaches.contains(Role.Reach.EVERYBODY)) return Scope.EVERYBODY;
    return new Scope(
        false,
        reaches.contains(Role.Reach.ORGANISATIONS) ? organisations : Set.of(),
        reaches.contains(Role.Reach.ZONES) ? zones : Set.of(),
        person == null ? Set.of() : Set.of(person));
  }
}
