package org.safeconduct.platform;

/// The person has to show once more who they are before this is done. Becomes a page that asks,
/// keeps what was typed, and goes on.
public class ProofNeeded extends RuntimeException {
  /// Asks for a proof.
  public ProofNeeded() {
    super("a fresh proof is needed");
  }
}
