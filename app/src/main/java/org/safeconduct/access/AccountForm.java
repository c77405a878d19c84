package org.safeconduct.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Scope;

/// An account as an administrator types it; what was left out is null.
///
/// @param language empty for the browser's
/// @param whose whom it belongs to
record AccountForm(
    @Nullable String username,
    @Nullable String name,
    @Nullable String language,
    @Nullable Set<Role> roles,
    @Nullable Set<UUID> organisations,
    @Nullable Set<UUID> zones,
    @Nullable Set<String> countries,
    @Nullable Integer clearance,
    @Nullable LetterForm letter,
    @Nullable PersonForm whose) {
  static final AccountForm EMPTY =
      new AccountForm("", "", "", Set.of(), Set.of(), Set.of(), Set.of(), 0, null, null);

  static AccountForm of(Account account) {
    return of(account, null);
  }

  /// The account as it is, with a person that was typed.
  static AccountForm of(Account account, @Nullable PersonForm person) {
    var ties = account.assignment();
    return new AccountForm(
        account.username(),
        account.name(),
        account.language(),
        ties.roles(),
        ties.organisations(),
        ties.zones(),
        ties.countries(),
        ties.clearance(),
        LetterForm.of(ties.letter()),
        person);
  }

  NewAccount account() {
    return new NewAccount(
        username == null ? "" : username,
        name == null ? "" : name,
        null,
        null,
        assignment(),
        language == null || language.isEmpty() ? null : language);
  }

  Assignment assignment() {
    return new Assignment(
        roles == null ? Set.of() : roles,
        organisations == null ? Set.of() : organisations,
        zones == null ? Set.of() : zones,
        countries == null ? Set.of() : countries,
        clearance == null ? 0 : Math.clamp(clearance, 0, Scope.HIGHEST),
        letter == null ? null : letter.letter());
  }

  /// Whether the role is ticked.
  public boolean holds(Role role) {
    return roles != null && roles.contains(role);
  }

  /// Whether the organisation or zone is ticked.
  public boolean ties(UUID id) {
    return (organisations != null && organisations.contains(id))
        || (zones != null && zones.contains(id));
  }

  /// Whether the country is ticked.
  public boolean covers(String country) {
    return countries != null && countries.contains(country);
  }
}
