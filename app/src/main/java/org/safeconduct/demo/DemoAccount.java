package org.safeconduct.demo;

/// An account to try a role with.
///
/// @param username the role's name, such as `duty-officer`
/// @param name of the person who does not exist and whose account it is
public record DemoAccount(String username, String name) {}
