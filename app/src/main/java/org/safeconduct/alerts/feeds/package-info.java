/// Looks for alerts by itself: polls Atom and RSS feeds, single CAP addresses and folders.
///
/// - Front door: [Feeds]. Screen: `/alerts/feeds`.
/// - A bad entry never stops the rest; what was read is remembered by its hash; files are never
///   moved or deleted.
/// - Not here: what an alert means (its parent, by whose front door everything goes in).
@NullMarked
package org.safeconduct.alerts.feeds;

import org.jspecify.annotations.NullMarked;
