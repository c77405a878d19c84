package org.safeconduct.people.scim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;

/// A unit as a directory wants one to be.
///
/// @param members null if the directory asserted none: they stay
record WantedGroup(
    String name, @Nullable String externalId, @Nullable List<PersonId> members) {}
