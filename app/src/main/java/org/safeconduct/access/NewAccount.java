package org.safeconduct.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account to be created.
///
/// @param username 2 to 100 letters, digits or `. _ @ + -`; case does not matter
/// @param password chosen by its owner; null makes a one-time password that must be changed at
/// the first sign-in
/// @param person the person in the register, if the account belongs to one
/// @param language of the pages, or null for the browser's
public record NewAccount(
    String username,
    String name,
    @Nullable String password,
    @Nullable UUID person,
    Assignment assignment,
    @Nullable String language) {}
