package org.safeconduct.platform;

import java.util.List;
import java.util.Optional;

/// Another machine, or program of its own, that this installation works with, and how it is known
/// there. The self-check names those that go by a secret that stays the same, or by nothing (ASVS
/// V13.2.1).
public interface MachineLink {
  /// What is to be mended about how we are known there; empty if that is by a certificate, a signed
  /// assertion, a token or password that is made anew, or an account of this system, and where
  /// there is no such machine.
  Optional<Flaw> flaw();

  /// By what we should not be known.
  ///
  /// @param words message key of what it is and what to set instead
  /// @param arguments what the words hold
  record Flaw(String words, List<Object> arguments) {
    /// With one argument: where the machine is.
    public static Optional<Flaw> of(String words, String address) {
      return Optional.of(new Flaw(words, List.of(address)));
    }
  }
}
