package org.safeconduct.demo.synthetic;

import org.safeconduct.places.Place;

/// A town where people work.
///
/// @param name as it stands in the lists
/// @param staff how many work there
public record BusyPlace(String name, Place place, int staff) {}
