package org.safeconduct.commands;

/// A command cannot go on; the message says why and what to do next.
final class CannotStart extends RuntimeException {
  CannotStart(String message) {
    super(message);
  }
}
