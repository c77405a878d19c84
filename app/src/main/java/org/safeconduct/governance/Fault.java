package org.safeconduct.governance;

import java.util.List;

/// One thing that is wrong with what was asked for.
///
/// @param field of the form or of the JSON body
/// @param code stable; the words are the message `governance.fault.<code>`
/// @param details what the words show as `{0}` and on
public record Fault(String field, String code, List<String> details) {
  public Fault {
    details = List.copyOf(details);
  }

  /// Whose words are always the same.
  public Fault(String field, String code) {
    this(field, code, List.of());
  }
}
