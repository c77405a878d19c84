package org.safeconduct.people.lists;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What one kind of list says and how it is stored; the rest is [ListImports], which calls these
/// methods in this order, in one transaction.
public interface ListContents {
  /// Which kind.
  ListKind kind();

  /// The columns it may have, in the order of a template.
  List<Column> columns();

  /// Reads the list side by side with what is stored, and works out the difference.
  ///
  /// @throws UnreadableList if nothing can be read
  Staged stage(byte[] content, ImportChoices choices, ImportWatch watch);

  /// Looks for what is stored and not in the list, where that takes so long that it is done only
  /// when somebody wants to know; else [#stage] has done it.
  default void lookForMissing() {}

  /// How much is different.
  ImportCounts counts(ImportChoices choices);

  /// The first rows that are different, changed ones before new ones.
  List<RowChange> first(int limit);

  /// The first of what is stored and not in the list.
  List<RowChange> missing(int limit);

  /// What is stored now and nowhere any more once the difference is written, a JSON object for
  /// each thing with its `id` and its old values, for the audit trail. Nothing where the room
  /// keeps what was known before.
  ///
  /// @param endMissing what is not in the list ends
  default List<JsonNode> overwritten(boolean endMissing) {
    return List.of();
  }

  /// Writes the difference.
  ///
  /// @param source such as `import UNX`
  /// @param endMissing what is not in the list has ended
  void store(String source, boolean endMissing);

  /// What the other rooms are told when something was written.
  Object news(UUID importId, int written);

  /// A list that was read.
  ///
  /// @param source who says so, such as `import UNX`
  record Staged(Faults faults, List<Notice> notices, String source) {}
}
