package org.safeconduct.briefing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.ExportFormat;

/// Somebody gets a list regularly.
///
/// @param account of the recipient
/// @param creator the account of whoever made it; null for one that is no account
/// @param pausedAt since when nothing is sent; null while it runs
/// @param nextAt when it is due next, if it runs
public record Schedule(
    UUID id,
    UUID account,
    ListKind list,
    ListFilter filter,
    Rhythm rhythm,
    ExportFormat format,
    String createdBy,
    @Nullable UUID creator,
    @Nullable Instant pausedAt,
    Instant nextAt) {
  /// Whether it runs.
  public boolean isRunning() {
    return pausedAt == null;
  }
}
