package org.safeconduct.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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

  /// Everything that is wrong with it.
  ///
  /// @param taken whether another account has the name
  static @Nullable Refused refusal(NewAccount wanted, String username, boolean taken) {
    return together(
        username(username, taken),
        name(wanted.name()),
        language(wanted.language()),
        password(wanted.password(), username),
        refusal(wanted.assignment()));
  }

  /// What an account that is there may not become.
  static @Nullable Refused refusal(Account account, Assignment wanted) {
    if (account.pending()) return new Refused("roles", "access.account.pending-first");
    if (account.standing().kind() == AccountKind.EMERGENCY)
      return new Refused("roles", "access.account.not-a-person");
    return refusal(wanted);
  }

  static @Nullable Refused refusal(Assignment wanted) {
    return together(roles(wanted), organisations(wanted), zones(wanted), countries(wanted));
  }

  private static @Nullable Refused together(@Nullable Refused... faults) {
    return Refused.together(Arrays.stream(faults).flatMap(Stream::ofNullable).toList());
  }

  private static @Nullable Refused username(String username, boolean taken) {
    if (!Username.isWellFormed(username)) return new Refused("username", "access.username.form");
    if (Username.isDisguised(username)) return new Refused("username", "access.name.misleading");
    return taken ? new Refused("username", "access.username.taken") : null;
  }

  private static @Nullable Refused name(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME)
      return new Refused("name", "access.name.missing");
    return misleads(name) ? new Refused("name", "access.name.misleading") : null;
  }

  private static @Nullable Refused language(@Nullable String language) {
    return language == null || LANGUAGES.contains(language)
        ? null
        : new Refused("language", "access.language.unknown");
  }

  private static @Nullable Refused password(@Nullable String password, String username) {
    var words = password == null ? null : PasswordRules.refusal(password, username);
    return words == null ? null : new Refused("password", words);
  }

  private static @Nullable Refused roles(Assignment wanted) {
    var roles = wanted.roles();
    if (roles.isEmpty()) return new Refused("roles", "access.roles.missing");
    if (roles.contains(Role.AUDITOR) && roles.size() > 1)
      return new Refused("roles", "access.roles.auditor-stands-alone");
    return Role.widen(roles) ? new Refused("roles", "access.roles.widen") : null;
  }

  private static @Nullable Refused countries(Assignment wanted) {
    return COUNTRIES.containsAll(wanted.countries())
        ? null
        : new Refused("countries", "access.countries.unknown");
  }

  /// In the name, which is read beside what somebody did: control characters, those that turn the
  /// reading direction, and words that mix letters that look alike.
  private static boolean misleads(String name) {
    var half = Math.min(name.length(), NameText.LONGEST);
    return NameText.fault(name.substring(0, half)).isPresent()
        || NameText.fault(name.substring(half)).isPresent();
  }

  private static @Nullable Refused organisations(Assignment wanted) {
    return wanted.reaches(Reach.ORGANISATIONS) && wanted.organisations().isEmpty()
        ? new Refused("organisations", "access.organisations.missing")
        : null;
  }

  private static @Nullable Refused zones(Assignment wanted) {
    if (!wanted.zones().isEmpty()) return null;
    if (wanted.reaches(Reach.ZONES)) return new Refused("zones", "access.zones.missing");
    return wanted.reaches(Reach.AREAS) && wanted.countries().isEmpty()
        ? new Refused("zones", "access.areas.missing")
        : null;
  }
}
