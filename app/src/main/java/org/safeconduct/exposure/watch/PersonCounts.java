package org.safeconduct.exposure.watch;

import java.util.UUID;

/// How often one person came to where an alert is in force, and how often she left.
public record PersonCounts(UUID person, long came, long went) {}
