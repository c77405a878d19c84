package org.safeconduct.platform;

/// A program named a request with the key of another one; it is answered with 422, and nothing is
/// carried out.
public final class KeyReused extends RuntimeException {
  KeyReused() {
    super("The key named another request");
  }
}
