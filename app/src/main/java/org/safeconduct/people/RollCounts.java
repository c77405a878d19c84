package org.safeconduct.people;

/// How many are on a roll, and in how many files something is too old or missing.
public record RollCounts(long people, long stale, long incomplete) {}
