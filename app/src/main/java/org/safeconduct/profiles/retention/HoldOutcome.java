package org.safeconduct.profiles.retention;

import java.util.List;
import org.safeconduct.platform.NamedRecord;

/// What became of placing or lifting a hold.
public sealed interface HoldOutcome {
  /// It is as was asked.
  record Done() implements HoldOutcome {}

  /// Something in the form is wrong, and nothing was stored.
  ///
  /// @param field which field
  /// @param words the message key of what is wrong
  record Refused(String field, String words) implements HoldOutcome {}

  /// It is not clear yet on which of these; nothing was stored.
  record ToBeChosen(List<NamedRecord> records) implements HoldOutcome {
    public ToBeChosen {
      records = List.copyOf(records);
    }
  }

  /// Whoever placed a hold does not lift it: two persons see to that.
  record AnotherPersonNeeded() implements HoldOutcome {}
}
