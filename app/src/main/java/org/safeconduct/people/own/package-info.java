/// What people do about their own file, and what waits for their focal point.
///
/// - Front doors: [OwnProfile], [Proposals]. Screens: `/me/profile`, `/people/proposals`.
/// - Channels, contacts, residence, languages and sealed fields are changed at once; a name, a
///   contract or a new dependant is a *proposal* until the focal point decides.
@NullMarked
package org.safeconduct.people.own;

import org.jspecify.annotations.NullMarked;
