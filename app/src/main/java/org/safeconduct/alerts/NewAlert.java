package org.safeconduct.alerts;

import java.util.List;
import org.safeconduct.shared.Severity;

/// An alert on its way into the store.
///
/// @param id its name here
/// @param read what it says, its areas placed and with every finding
/// @param span when it applies
/// @param countries ISO 3166-1 alpha-2 of what could be placed
/// @param receipt how it came in
record NewAlert(AlertId id, ReadAlert read, Span span, List<String> countries, Receipt receipt) {
  private static final int LONGEST_TEXT = 50_000;

  /// It as an alert that is in force.
  Alert alert() {
    return new Alert(
        id,
        read.envelope(),
        read.informations(),
        receipt,
        read.findings(),
        AlertState.ACTIVE,
        span.when(receipt.at()));
  }

  Severity severity() {
    return alert().severity();
  }

  /// Everything that can be searched for.
  String searchText() {
    var text = new StringBuilder(read.envelope().identifier());
    text.append('\n').append(read.envelope().sender()).append('\n').append(receipt.source());
    for (var information : read.informations()) {
      var wording = information.wording();
      for (var part : new String[] {
        information.event(),
        wording.headline(),
        wording.description(),
        wording.instruction(),
        wording.senderName()
      }) if (part != null) text.append('\n').append(part);
      information.areas().forEach(area -> text.append('\n').append(area.description()));
    }
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }
}
