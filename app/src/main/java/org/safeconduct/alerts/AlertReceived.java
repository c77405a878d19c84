package org.safeconduct.alerts;

/// A new alert was stored: from outside or entered by hand, real or not. Told once per alert,
/// never
/// for a duplicate.
///
/// @param alert what arrived
public record AlertReceived(AlertId alert) {}
