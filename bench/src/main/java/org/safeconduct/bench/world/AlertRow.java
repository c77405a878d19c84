package org.safeconduct.bench.world;

import org.locationtech.jts.geom.Geometry;

/// One alert of the synthetic world.
///
/// @param from seconds since 2000-01-01T00:00Z
/// @param until seconds since 2000-01-01T00:00Z
/// @param outline valid, degrees
public record AlertRow(int id, AlertSize size, int from, int until, Geometry outline) {}
