package org.safeconduct.platform;

import java.util.List;
import java.util.UUID;

/// A stretch of a room's change table, in order (`architecture.md` 1, *Events or change
/// tables*).
///
/// @param position up to where it was read; ask again after it
/// @param persons whose facts changed, each once
public record Changes(long position, List<UUID> persons) {}
