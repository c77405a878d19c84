package org.safeconduct.exposure;

import org.safeconduct.shared.Position;

/// How many people are best known to be at one point; for a map.
///
/// @param place the name of the place, as one of the sources writes it
public record PeopleAt(Position position, String place, int people) {}
