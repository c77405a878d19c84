package org.safeconduct.access;

/// A token and whose it is.
public record ListedToken(ApiToken token, String username, String name, AccountKind kind) {}
