package org.safeconduct.governance.delegations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;

/// Whether somebody may decide.
public sealed interface Ruling {
  /// Whether the person may.
  default boolean isGranted() {
    return this instanceof Granted;
  }

  /// Yes.
  ///
  /// @param person who decides
  /// @param delegation under which one; null if the person's own post has the authority
  /// @param seat in whose name: the seat that is accountable
  record Granted(PersonId person, @Nullable DelegationId delegation, Seat seat) implements Ruling {}

  /// No, and why.
  ///
  /// @param key message key of the words, under `governance.refusal.`
  /// @param arguments what the words hold
  record Refused(String key, List<Object> arguments) implements Ruling {
    static Refused because(String code, Object... arguments) {
      return new Refused("governance.refusal." + code, List.of(arguments));
    }
  }
}
