/// Who may see or decide what? Accounts, sessions, API tokens, and the roles that give duties.
///
/// - Front doors: [Accounts] for administrators, [OwnAccount] for everybody who signed in,
/// [Credentials] for the doors in `access.signin`. The table of roles is [Role].
/// - Screens: `/sign-in`, `/setup`, `/account`, `/access`.
/// - Not here: what a duty guards (the rooms ask), who holds which post (governance).
@ApplicationModule(
    allowedDependencies = {
      "people",
      "people :: sharing",
      "governance",
      "notifications",
      "places",
      "profiles"
    })
@NullMarked
package org.safeconduct.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
