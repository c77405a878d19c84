/// How a page looks: what every page shows around its content, and the words, times and links
/// that templates ask for.
///
/// - Templates reach it as: `#shell`, `#words`, `#times`, `#links`, `#display` ([PageDialect]).
/// - Screens: `/status` (the status bar on its own), `/display` (colours, text mode, shortcuts).
/// - Not here: what the statuses say (each room's [org.safeconduct.platform.StatusItem]).
@NullMarked
package org.safeconduct.platform.layout;

import org.jspecify.annotations.NullMarked;
