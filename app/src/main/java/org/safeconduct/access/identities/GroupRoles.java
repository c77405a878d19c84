package org.safeconduct.access.identities;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.safeconduct.access.Assignment;
import org.safeconduct.access.Role;
import org.safeconduct.platform.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which role a group of the provider gives at the first sign-in, such as
/// `security-officers=DUTY_OFFICER, everybody=TRAVELLER` in
/// `safeconduct.single-sign-on.roles`. Administrators are never made by a group.
@Component
class GroupRoles {
  private final Map<String, Role> roles = new HashMap<>();

  GroupRoles(@Value("${safeconduct.single-sign-on.roles:}") String given) {
    Arrays.stream(given.split(",", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .forEach(this::add);
  }

  /// What these groups give; nobody's organisation and nobody's zone.
  Assignment of(Collection<String> groups) {
    var held = EnumSet.noneOf(Role.class);
    groups.stream().filter(roles::containsKey).map(roles::get).forEach(held::add);
    return new Assignment(held, Set.of(), Set.of());
  }

  private void add(String pair) {
    var cut = pair.lastIndexOf('=');
    if (cut < 1) throw unreadable(pair);
    try {
      var role = Role.valueOf(pair.substring(cut + 1).strip().toUpperCase(Locale.ROOT));
      if (role == Role.ADMINISTRATOR)
        throw new CannotStart("SAFECONDUCT_OIDC_ROLES must not make administrators: whoever runs"
            + " the provider would run this installation too. Name them here by hand.");
      roles.put(pair.substring(0, cut).strip(), role);
    } catch (IllegalArgumentException e) {
      throw unreadable(pair);
    }
  }

  private static CannotStart unreadable(String pair) {
    return new CannotStart("SAFECONDUCT_OIDC_ROLES cannot be read at \"" + pair
        + "\". Write group=ROLE, parted by commas, with one of " + Arrays.toString(Role.values()));
  }
}
