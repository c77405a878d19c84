package org.safeconduct.people.presence;

import java.util.UUID;

/// A list of presence was taken in.
///
/// @param changed how many entries were created, changed or withdrawn
public record PresenceImported(UUID importId, int changed) {}
