package org.safeconduct.platform;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// Something that a legal hold can be placed on, told by the room that knows it.
///
/// @param kind one word, such as `alert`; its name is at message key `profiles.hold.kind.<kind>`
/// @param seen whether there is one with this id, and whoever acts may see it; who may not hears
///     that it is not there
/// @param numbered the one with a number (second) in an organisation (first, its short name),
///     whether whoever acts may see it or not; empty for kinds without numbers
public record HoldSubject(
    String kind, Predicate<UUID> seen, BiFunction<String, String, Optional<NamedRecord>> numbered) {
  /// Of a kind without numbers.
  public HoldSubject(String kind, Predicate<UUID> seen) {
    this(kind, seen, (_, _) -> Optional.empty());
  }

  /// Whether there is one with this id that whoever acts may see.
  public boolean isSeen(UUID id) {
    return seen.test(id);
  }
}
