package org.safeconduct.platform.audit;

import java.util.List;
import org.safeconduct.platform.NamedRecord;

/// What became of asking that looks be withheld.
sealed interface WithholdingOutcome {
  /// It waits for somebody else to confirm it.
  record Asked() implements WithholdingOutcome {}

  /// A field is wrong, and nothing was stored.
  record Wrong(String field) implements WithholdingOutcome {}

  /// It is not clear yet which of these is meant in a field; nothing was stored.
  record ToBeChosen(String field, List<NamedRecord> records) implements WithholdingOutcome {
    public ToBeChosen {
      records = List.copyOf(records);
    }
  }
}
