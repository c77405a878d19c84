package org.safeconduct.platform;

/// Proves that the audit trail is as it was written.
public interface AuditProof {
  /// Recomputes the hash chain over the whole trail, which is read once.
  ///
  /// @throws Forbidden if the current actor may not read the audit trail
  Verdict verify();

  /// What became of recomputing.
  sealed interface Verdict {
    /// Every sealed entry is as it was written.
    ///
    /// @param entries how many
    /// @param root the last hash in hex; send it to a third place to pin the trail down
    record Intact(long entries, String root) implements Verdict {}

    /// The trail was tampered with.
    ///
    /// @param entry where it shows first
    /// @param what what does not fit, in English, for the command line
    record Broken(long entry, String what) implements Verdict {}
  }
}
