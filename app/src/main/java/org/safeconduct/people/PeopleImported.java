package org.safeconduct.people;

import java.util.UUID;

/// A list of people was taken in. Whose facts changed is read from
/// [PeopleRegister#changesAfter].
///
/// @param changed how many people were created, changed or marked as left
public record PeopleImported(UUID importId, int changed) {}
