package org.safeconduct.briefing;

import org.safeconduct.platform.ListFiles.WrittenFile;

/// What became of fetching a file that was sent.
public sealed interface FetchOutcome {
  /// Here it is.
  record Fetched(WrittenFile file) implements FetchOutcome {}

  /// It is no longer kept.
  record Gone() implements FetchOutcome {}

  /// It may hold people whom its recipient must not see any more.
  record BeyondScope() implements FetchOutcome {}
}
