package org.safeconduct;

import org.safeconduct.platform.Classifier.Mark;
import org.safeconduct.platform.Marking;

/// Marks whatever is shown as confidential, for tests without an application.
public final class TestMarking {
  private TestMarking() {}

  /// A marking of its own.
  public static Marking confidential() {
    return new Marking((_, _) -> new Mark("CONFIDENTIAL", "CONFIDENTIAL", 2, true));
  }
}
