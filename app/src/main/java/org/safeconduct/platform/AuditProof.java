package org.safeconduct.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Proves that the audit trail is as it was written.
public interface AuditProof {
  /// Recomputes the hash chain over the whole trail, which is read once.
  ///
  /// @throws Forbidden if the current actor may not read the audit trail
  Verdict verify();

  /// Compares roots that were kept elsewhere with the chain as it is stored; ask [#verify()] too,
  /// which says whether the chain itself holds.
  ///
  /// @throws Forbidden if the current actor may not read the audit trail
  List<Compared> compare(Collection<Held> roots);

  /// What the trail says of each subject in entries about one deed, so that a room can compare
  /// its own record with it.
  ///
  /// @param deed such as `crisis.headcount-closed`
  /// @param detail the detail of those entries that is wanted; entries without it are left out
  /// @return the detail's text by subject; the last entry counts
  Map<String, String> said(String deed, String detail);

  /// A root that was kept elsewhere.
  ///
  /// @param number of the seal that it was, 0 if only the hash was kept
  /// @param hex the hash, 64 digits
  record Held(long number, String hex) {}

  /// What became of comparing a root.
  ///
  /// @param number of the seal with this hash, 0 if there is none
  record Compared(Held held, long number) {
    /// Whether the chain went through this root.
    public boolean fits() {
      return number > 0 && (held.number() == 0 || held.number() == number);
    }
  }

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
