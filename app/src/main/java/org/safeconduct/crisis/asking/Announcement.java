package org.safeconduct.crisis.asking;

import java.util.Map;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.notifications.Purpose;

/// What an officer tells everybody who was asked.
///
/// @param kind what it is
/// @param texts what it says, by language tag, as typed
/// @param key names the form: the same one sent twice goes out once
public record Announcement(Kind kind, Map<String, Text> texts, String key) {
  public Announcement {
    texts = Map.copyOf(texts);
  }

  /// What an announcement is.
  public enum Kind {
    /// Something that was said was wrong. From now on the question carries these words
    /// below its own.
    CORRECTION(Purpose.CORRECTION),
    /// It is over: the silent are not asked again.
    ALL_CLEAR(Purpose.ALL_CLEAR);

    private final Purpose purpose;

    Kind(Purpose purpose) {
      this.purpose = purpose;
    }

    Purpose purpose() {
      return purpose;
    }

    /// The message key in front of its standard texts.
    String key() {
      return this == CORRECTION ? "crisis.message.correction." : "crisis.message.all-clear.";
    }

    /// Whether it carries the personal answer link.
    public boolean needsLink() {
      return this == CORRECTION;
    }
  }
}
