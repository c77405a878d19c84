package org.safeconduct.bench.world;

/// One leg of the synthetic world; its id is its place in the file.
///
/// @param longitude units of 1e-7 degrees
/// @param latitude units of 1e-7 degrees
/// @param from seconds since 2000-01-01T00:00Z
/// @param until seconds since 2000-01-01T00:00Z
/// @param person 0 or more
public record LegRow(int longitude, int latitude, int from, int until, int person) {}
