package org.safeconduct.engine;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.Covering;

/// How the places of facts meet one area.
///
/// @param covering of the area
/// @param touched which numbered places it touches
record Contacts(Covering covering, Touched touched) {
  static Contacts of(Grounds.Ready area, Places places) {
    return new Contacts(area.covering(), area.ground().touched(places));
  }

  /// How the place of each fact meets it, by the fact's number; looked up when first asked.
  IntFunction<Contact> of(Known known) {
    var seen = new @Nullable Contact[known.size()];
    return fact -> {
      var contact = seen[fact];
      return contact != null ? contact : (seen[fact] = of(known, fact));
    };
  }

  private Contact of(Known known, int fact) {
    int place = known.place(fact);
    if (place != Places.POINT) return touched.contact(place);
    return covering.covers(known.x(fact), known.y(fact)) ? Contact.HELD : Contact.NONE;
  }
}
