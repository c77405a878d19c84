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

  /// The rank of the label that somebody gave to this very record; 0 if nobody did.
  default int rank(UUID record) {
    return 0;
  }

  /// Whether each reading of what holds these belongs into the audit trail.
  default boolean logsReads(Set<Content> contents, Set<UUID> records) {
    return false;
  }

  /// Whether any record at all was labelled, so that it is worth looking for those that were.
  default boolean knowsAny() {
    return false;
  }

  /// A label as a page or file shows it.
  ///
  /// @param code as the profile and programs call it, such as `CONFIDENTIAL`
  /// @param words in the reader's language
  /// @param rank 0 (open) to 3 (protected the most)
  /// @param watermark whether files carry the name of who took them and the time on each page
  record Mark(String code, String words, int rank, boolean watermark) {
    /// The header that tells a program how an answer as a whole is classified.
    public static final String HEADER = "Safeconduct-Label";

    /// As the header says it, a structured field (RFC 9651, 3.3), such as `CONFIDENTIAL;rank=2`.
    public String field() {
      return code + ";rank=" + rank;
    }
  }
}
