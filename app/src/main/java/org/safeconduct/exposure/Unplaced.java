package org.safeconduct.exposure;

import org.safeconduct.shared.Interval;

/// Something is known about where a person is, but nobody could find the place on the Earth.
///
/// @param place in the source's own words
record Unplaced(String place, Source source, Interval when) {}
