package org.safeconduct.governance;

import java.util.UUID;

/// A list of posts was taken in.
///
/// @param changed how many appointments were created, changed or ended
public record PostsImported(UUID importId, int changed) {}
