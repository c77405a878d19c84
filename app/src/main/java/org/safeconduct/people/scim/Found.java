package org.safeconduct.people.scim;

import java.util.List;

/// Part of a list.
///
/// @param total how many there are
record Found<T>(List<T> rows, long total) {}
