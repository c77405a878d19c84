package org.safeconduct.engine;

import org.safeconduct.engine.index.LegSnapshot;

/// What is known at one moment. Does not change.
///
/// @param points facts that name a point, by the number of the person
/// @param placed all other facts, by the numbers of place and person
/// @param grounds areas asked about; they remember the numbers of these places
record World(
    People people, LegSnapshot points, LegSnapshot placed, Places places, Grounds grounds) {}
