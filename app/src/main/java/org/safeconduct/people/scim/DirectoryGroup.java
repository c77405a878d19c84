package org.safeconduct.people.scim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A unit as a directory reads one.
///
/// @param members the ids of the people who belong to this very unit and are here
/// @param version of the unit alone
/// @param tag the version of all of it
record DirectoryGroup(
    UUID id,
    String name,
    @Nullable String externalId,
    List<String> members,
    int version,
    String tag) {}
