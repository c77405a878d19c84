package org.safeconduct.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.Role.Reach;
import org.safeconduct.platform.Scope;
import org.safeconduct.profiles.Label;

/// What an account is for, and where.
///
/// @param roles what it is for
/// @param organisations whose people a focal point or a member of the team looks after
/// @param zones whose people a warden or a field officer looks after
/// @param countries whose people a field officer looks after, ISO 3166-1 alpha-2
/// @param clearance rank of the highest label that may be read, 0 to [Scope#HIGHEST]
/// @param letter by which the highest clearance was given; without one that holds the clearance is
///     the next lower
public record Assignment(
    Set<Role> roles,
    Set<UUID> organisations,
    Set<UUID> zones,
    Set<String> countries,
    int clearance,
    @Nullable ClearanceLetter letter) {
  public Assignment {
    roles = Set.copyOf(roles);
    organisations = Set.copyOf(organisations);
    zones = Set.copyOf(zones);
    countries = Set.copyOf(countries);
  }

  /// Without the highest clearance.
  public Assignment(
      Set<Role> roles,
      Set<UUID> organisations,
      Set<UUID> zones,
      Set<String> countries,
      int clearance) {
    this(roles, organisations, zones, countries, clearance, null);
  }

  /// In no country, and cleared for what is open to all.
  public Assignment(Set<Role> roles, Set<UUID> organisations, Set<UUID> zones) {
    this(roles, organisations, zones, Set.of(), 0);
  }

  /// These roles, tied to no organisation and no zone.
  public static Assignment of(Role... roles) {
    return new Assignment(Set.of(roles), Set.of(), Set.of());
  }

  /// The same with those of these zones which the account had before: whoever changes it was not
  /// shown them.
  Assignment keeping(Assignment before, Set<UUID> unseen) {
    var kept = new HashSet<>(zones);
    before.zones.stream().filter(unseen::contains).forEach(kept::add);
    return new Assignment(roles, organisations, kept, countries, clearance, letter);
  }

  /// The same by this letter.
  public Assignment under(@Nullable ClearanceLetter other) {
    return new Assignment(roles, organisations, zones, countries, clearance, other);
  }

  /// Whether it clears for the highest label, which takes a letter.
  boolean isHighest() {
    return clearance >= Label.HIGHEST;
  }

  /// Whether it clears for more than the other, or for longer, or from an earlier day on.
  boolean clearsMoreThan(Assignment other) {
    return clearance > other.clearance
        || isHighest()
            && letter != null
            && (other.letter == null || letter.reachesBeyond(other.letter));
  }

  /// What it clears for on the day on which it was read.
  private int cleared() {
    return !isHighest() || letter != null && letter.holds() ? clearance : Label.HIGHEST - 1;
  }

  /// Whose people an account with this assignment may see.
  ///
  /// @param person the person that the account belongs to
  Scope scope(@Nullable UUID person) {
    if (reaches(Reach.EVERYBODY)) return Scope.everybody(cleared());
    return new Scope(
        false,
        reaches(Reach.ORGANISATIONS) ? organisations : Set.of(),
        reaches(Reach.ZONES) || reaches(Reach.AREAS) ? zones : Set.of(),
        person == null ? Set.of() : Set.of(person),
        reaches(Reach.AREAS) ? countries : Set.of(),
        cleared());
  }

  /// The codes of the roles, for the audit trail.
  Set<String> codes() {
    return roles.stream().map(Role::name).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a role reaches so far.
  boolean reaches(Reach reach) {
    return roles.stream().anyMatch(role -> role.reach() == reach);
  }
}
