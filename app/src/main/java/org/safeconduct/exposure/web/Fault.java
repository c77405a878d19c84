package org.safeconduct.exposure.web;

import java.util.List;

/// A mistake in what somebody asked for. Its words, with what to do about it, are the message
/// `exposure.fault.<code>`, which may show `value` as `{0}`; where there is more to say,
/// `exposure.fault.<code>.more`, which may show that as `{1}`. What a program has to do otherwise
/// than a person has words of its own, with `.api` behind.
///
/// @param where the parameter or the place in the body, such as `limit` or `circle.radiusKm`
/// @param code stable, lower case with hyphens
/// @param value what was found
/// @param more what helps to ask rightly; empty if there is nothing
/// @param allowed of which one has to be sent; empty if it is no matter of choice
record Fault(String where, String code, String value, String more, List<String> allowed) {
  Fault {
    allowed = List.copyOf(allowed);
  }

  Fault(String where, String code, String value, String more) {
    this(where, code, value, more, List.of());
  }

  Fault(String where, String code, String value) {
    this(where, code, value, "");
  }

  /// Of a radius that is none, or not one to ask about, see
  /// [org.safeconduct.exposure.Radius].
  static Fault ofRadius(String where, String found) {
    return new Fault(where, "radius-out-of-range", found);
  }

  /// The message key of its words.
  public String label() {
    return "exposure.fault." + code + (more.isEmpty() ? "" : ".more");
  }
}
