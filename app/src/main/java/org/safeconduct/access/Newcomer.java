package org.safeconduct.access;

import org.jspecify.annotations.Nullable;

/// Somebody whom the provider of single sign-on vouches for and who has no account yet.
///
/// @param username as the provider says; changed if it is taken or cannot be one
/// @param verifiedMail an address that the provider has checked, if it says so
/// @param assignment what the person's groups give at once; with no role in it the account waits
public record Newcomer(
    String username, String name, @Nullable String verifiedMail, Assignment assignment) {}
