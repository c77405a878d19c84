package org.safeconduct.governance.posts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The letter by which somebody was appointed.
///
/// @param reference as it stands on the letter; empty if there is none yet
/// @param appointedBy whose signature it bears; empty if not known
/// @param file the letter itself, if it was handed in
public record Letter(
    String reference,
    @Nullable LocalDate dated,
    String appointedBy,
    @Nullable UUID file) {
  /// No letter.
  public static final Letter NONE = new Letter("", null, "", null);

  /// The same letter with its file.
  public Letter with(@Nullable UUID other) {
    return new Letter(reference, dated, appointedBy, other);
  }
}
