package org.safeconduct.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Records of one kind that people know by name, told by the room that keeps them. Whoever may
/// not see any of the kind finds none, and no name is told.
public interface RecordNames {
  /// One word, such as `alert`; its name is at message key `platform.record.<kind>`.
  String kind();

  /// Those that may be meant by what somebody typed, of those whom the actor may see, the best
  /// first. None, unless a form is about this kind and asks for it by words.
  ///
  /// @param typed at least two characters
  /// @param most how many at most
  default List<NamedRecord> find(String typed, int most) {
    return List.of();
  }

  /// Those of these ids that are of this kind and whom the actor may see, by id.
  Map<UUID, NamedRecord> named(Collection<UUID> ids);
}
