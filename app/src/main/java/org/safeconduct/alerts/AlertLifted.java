package org.safeconduct.alerts;

/// An alert is no longer in force: lifted by an officer or cancelled or replaced by a later
/// message
/// of its sender.
/// Not told when an alert merely expires.
///
/// @param alert the one that ended
public record AlertLifted(AlertId alert) {}
