package org.safeconduct.people.awareness;

import java.util.UUID;

/// A list of courses was taken in.
///
/// @param changed how many records were added, replaced or withdrawn
public record CoursesImported(UUID importId, int changed) {}
