package org.safeconduct.platform;

import java.util.Set;
import java.util.UUID;

/// Says which label something has as a whole: the highest of its parts (`domain.md` 8.11,
/// invariant 11).
public interface Classifier {
  /// The label of what holds these kinds of content and these records.
  ///
  /// @param records ids of what is shown; those that nobody labelled count by their content only
  Mark of(Set<Content> contents, Set<UUID> records);

  /// A label as a page or file shows it.
  ///
  /// @param words in the reader's language
  /// @param rank 0 (open) to 3 (protected the most)
  /// @param watermark whether files carry the name of who took them and the time on each page
  record Mark(String words, int rank, boolean watermark) {}
}
