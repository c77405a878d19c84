/// Who is on duty, on leave, teleworking or on mission, from one day to another.
///
/// - Front doors: [PresenceCalendar] (one person's days), [WhoIsAway] (the list),
///   [PresenceFeed] (for rooms that keep a picture). Screens: `/people/{id}/presence`,
///   `/people/away`.
/// - An *entry* holds whole days by the clocks of its place; a person has one entry at a time. It
///   is kept in versions: whoever takes it back withdraws it.
/// - `people.presence.imports` says what a list of presence means.
/// - Not here: where somebody is (exposure), which leave somebody is entitled to.
@NamedInterface("presence")
@NullMarked
package org.safeconduct.people.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
