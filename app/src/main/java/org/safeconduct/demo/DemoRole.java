package org.safeconduct.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.ClearanceLetter;
import org.safeconduct.access.Role;
import org.safeconduct.demo.synthetic.Person;

/// Somebody who does not exist and may sign in.
///
/// @param organisations whose people a focal point looks after
/// @param zones whose people a warden looks after
/// @param countries whose people a field officer looks after
record DemoRole(
    Role role, Person person, Set<UUID> organisations, Set<UUID> zones, Set<String> countries) {
  private static final ClearanceLetter LETTER =
      new ClearanceLetter("DEMO/CLR/3", null, LocalDate.of(2099, 12, 31));

  DemoRole(Role role, Person person, Set<UUID> organisations, Set<UUID> zones) {
    this(role, person, organisations, zones, Set.of());
  }

  static DemoRole of(Role role, Person person) {
    return new DemoRole(role, person, Set.of(), Set.of());
  }

  /// The role's name, such as `duty-officer`.
  String username() {
    return username(role);
  }

  static String username(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whoever runs headcounts must see everybody.
  private int clearance() {
    return switch (role) {
      case DUTY_OFFICER, SECURITY_ADVISER, RADIO_ROOM -> 3;
      default -> 0;
    };
  }

  Assignment assignment() {
    var assignment = new Assignment(Set.of(role), organisations, zones, countries, clearance());
    return clearance() == 0 ? assignment : assignment.under(LETTER);
  }
}
