/// Links by which people register who have no mailbox of the organisation yet: consultants,
/// guests, new joiners.
///
/// - Front doors: [Invitations] for whoever invites and confirms, [Invited] for whoever holds a
///   link. Tells others: [InvitationToSend]. Screens: `/people/invitations`, `/a/invitation`; for
///   programs `/api/v1/people/invitations`.
/// - An *invitation* fixes organisation, unit, category and purpose; the invited says the rest
/// once;
///   it becomes a file when somebody with the duty confirms it.
@NamedInterface("invitations")
@NullMarked
package org.safeconduct.people.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
