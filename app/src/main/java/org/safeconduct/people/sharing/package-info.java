/// What one organisation lets another one look at, whatever it is: who lets whom, why, and until
/// when. Which records or which board are shown, the room that owns them adds: `access.openings`
/// and `crisis.sharing` keep a table each, and read and write it by a [SharingTable].
///
/// Not here: who may share or look (the rooms ask).
@NamedInterface("sharing")
@NullMarked
package org.safeconduct.people.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
