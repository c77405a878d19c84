package org.safeconduct.governance;

import java.util.UUID;

/// A zone was drawn, changed or ended on a page or by a program.
public record ZoneRedrawn(UUID zone, int version) {}
