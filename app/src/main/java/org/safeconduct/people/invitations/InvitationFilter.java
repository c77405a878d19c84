package org.safeconduct.people.invitations;

import org.jspecify.annotations.Nullable;

/// Which invitations are listed.
///
/// @param text part of name, address, purpose or inviter; empty for all
/// @param state null for all
public record InvitationFilter(String text, Invitation.@Nullable State state) {}
