package org.safeconduct.platform;

import java.util.UUID;
import java.util.function.Predicate;

/// Something that a legal hold can be placed on, told by the room that knows it.
///
/// @param kind one word, such as `alert`; its name is at message key `profiles.hold.kind.<kind>`
/// @param seen whether there is one with this id, and whoever acts may see it; who may not hears
///     that it is not there
public record HoldSubject(String kind, Predicate<UUID> seen) {
  /// Whether there is one with this id that whoever acts may see.
  public boolean isSeen(UUID id) {
    return seen.test(id);
  }
}
