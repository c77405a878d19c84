package org.safeconduct.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountOutcome.Refused;

/// What an account must be before it is created or changed.
final class NewAccountRules {
  static final Set<String> LANGUAGES = Set.of("en", "fr", "ar");

  private NewAccountRules() {}

  static @Nullable Refused refusal(NewAccount wanted, String username) {
    if (!Username.isWellFormed(username)) return new Refused("username", "access.username.form");
    if (wanted.name().isBlank() || wanted.name().length() > 200)
      return new Refused("name", "access.name.missing");
    if (wanted.language() != null && !LANGUAGES.contains(wanted.language()))
      return new Refused("language", "access.language.unknown");
    if (wanted.password() != null) {
      var words = PasswordRules.refusal(wanted.password(), username);
      if (words != null) return new Refused("password", words);
    }
    return refusal(wanted.assignment());
  }

  static @Nullable Refused refusal(Assignment wanted) {
    var roles = wanted.roles();
    if (roles.isEmpty()) return new Refused("roles", "access.roles.missing");
    if (roles.contains(Role.AUDITOR) && !Set.of(Role.AUDITOR, Role.TRAVELLER).containsAll(roles))
      return new Refused("roles", "access.roles.auditor-stands-alone");
    if (roles.contains(Role.FOCAL_POINT) && wanted.organisations().isEmpty())
      return new Refused("organisations", "access.organisations.missing");
    if (roles.contains(Role.WARDEN) && wanted.zones().isEmpty())
      return new Refused("zones", "access.zones.missing");
    return null;
  }
}
