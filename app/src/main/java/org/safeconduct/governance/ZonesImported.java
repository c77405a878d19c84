package org.safeconduct.governance;

import java.util.UUID;

/// A list of zones was taken in.
///
/// @param changed how many zones were created, changed or ended
public record ZonesImported(UUID importId, int changed) {}
