package org.safeconduct.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountOutcome.Refused;
import org.safeconduct.access.Role.Reach;
import org.safeconduct.people.NameText;

/// What an account must be before it is created or changed.
final class NewAccountRules {
  /// ISO 3166-1 alpha-2.
  static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  static final Set<String> LANGUAGES = Set.of("en", "fr", "ar");

  private static final int LONGEST_NAME = 200;

  private NewAccountRules() {}

  static @Nullable Refused refusal(NewAccount wanted, String username) {
    if (!Username.isWellFormed(username)) return new Refused("username", "access.username.form");
    if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME)
      return new Refused("name", "access.name.missing");
    if (Username.isDisguised(username)) return new Refused("username", "access.name.misleading");
    if (misleads(wanted.name())) return new Refused("name", "access.name.misleading");
    if (wanted.language() != null && !LANGUAGES.contains(wanted.language()))
      return new Refused("language", "access.language.unknown");
    if (wanted.password() != null) {
      var words = PasswordRules.refusal(wanted.password(), username);
      if (words != null) return new Refused("password", words);
    }
    return refusal(wanted.assignment());
  }

  /// What an account that is there may not become.
  static @Nullable Refused refusal(Account account, Assignment wanted) {
    if (account.pending()) return new Refused("roles", "access.account.pending-first");
    if (account.standing().kind() == AccountKind.EMERGENCY)
      return new Refused("roles", "access.account.not-a-person");
    return refusal(wanted);
  }

  static @Nullable Refused refusal(Assignment wanted) {
    var roles = wanted.roles();
    if (roles.isEmpty()) return new Refused("roles", "access.roles.missing");
    if (roles.contains(Role.AUDITOR) && roles.size() > 1)
      return new Refused("roles", "access.roles.auditor-stands-alone");
    if (Role.widen(roles)) return new Refused("roles", "access.roles.widen");
    return whose(wanted);
  }

  /// In the name, which is read beside what somebody did: control characters, those that turn the
  /// reading direction, and words that mix letters that look alike.
  private static boolean misleads(String name) {
    var half = Math.min(name.length(), NameText.LONGEST);
    return NameText.fault(name.substring(0, half)).isPresent()
        || NameText.fault(name.substring(half)).isPresent();
  }

  private static @Nullable Refused whose(Assignment wanted) {
    if (!COUNTRIES.containsAll(wanted.countries()))
      return new Refused("countries", "access.countries.unknown");
    if (wanted.reaches(Reach.ORGANISATIONS) && wanted.organisations().isEmpty())
      return new Refused("organisations", "access.organisations.missing");
    if (wanted.reaches(Reach.ZONES) && wanted.zones().isEmpty())
      return new Refused("zones", "access.zones.missing");
    if (wanted.reaches(Reach.AREAS)
        && wanted.zones().isEmpty()
        && wanted.countries().isEmpty()) return new Refused("zones", "access.areas.missing");
    return null;
  }
}
