package org.safeconduct.exposure.live;

import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.Made;

/// What became of a window or a position.
public sealed interface LiveOutcome {
  /// A window is open.
  record Opened(LiveWindow window) implements LiveOutcome, Made {
    @Override
    public UUID made() {
      return window.id();
    }
  }

  /// A position was taken.
  ///
  /// @param window that let it in
  record Taken(LiveWindow window) implements LiveOutcome, Made {
    @Override
    public UUID made() {
      return window.id();
    }
  }

  /// Nothing is stored: what is wrong, as codes by field; the words are
  /// `exposure.live.wrong.<code>`.
  record Refused(Map<String, String> wrongs) implements LiveOutcome {
    public Refused {
      wrongs = Map.copyOf(wrongs);
    }
  }

  /// The position is not taken: no window of the person holds that moment.
  record NoWindow() implements LiveOutcome {}
}
