package org.safeconduct.platform;

import java.util.UUID;

/// An outcome that is no refusal: what came of the deed is found again by its id.
public interface Made {
  /// The id of what was made, or of what was changed.
  UUID made();
}
