package org.safeconduct.exposure.web;

import java.util.List;

/// A question that nobody can answer.
final class BadQuestion extends RuntimeException {
  private final transient List<Fault> faults;

  BadQuestion(List<Fault> faults) {
    super("Not a question about exposure: " + faults);
    this.faults = List.copyOf(faults);
  }

  List<Fault> faults() {
    return faults;
  }
}
