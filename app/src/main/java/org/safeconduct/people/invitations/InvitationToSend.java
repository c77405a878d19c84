package org.safeconduct.people.invitations;

import java.util.UUID;

/// Somebody is invited whose link goes by mail. Holds no secret: whoever sends it asks
/// [Invitations#linkToSend] for the link.
public record InvitationToSend(UUID invitation) {}
