package org.safeconduct.exposure;

import org.safeconduct.engine.Fact;

/// A fact, and the words for its place.
record Known(Fact fact, Label label) {}
