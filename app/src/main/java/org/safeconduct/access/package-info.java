/// Who may see or decide what? Accounts, sessions, API tokens, and the roles that give duties.
///
/// - Screens: `/sign-in`, `/account`, `/access`.
/// - Not here: what a duty guards (the rooms ask), who holds which post (governance).
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeconduct.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
