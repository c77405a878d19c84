package org.safeconduct.engine;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.engine.index.Leg;

/// How the places of facts meet one area.
///
/// @param covering of the area
/// @param touched which numbered places it touches
record Contacts(Covering covering, Touched touched) {
  static Contacts of(Grounds.Ready area, Places places) {
    return new Contacts(area.covering(), area.ground().touched(places));
  }

  /// How the place of each fact meets it, looked up when first asked.
  List<Contact> of(Known known) {
    var seen = new @Nullable Contact[known.places().length];
    return new AbstractList<>() {
      @Override
      public Contact get(int i) {
        var contact = seen[i];
        if (contact == null)
          seen[i] = contact = Contacts.this.of(known.facts().get(i), known.places()[i]);
        return contact;
      }

      @Override
      public int size() {
        return known.facts().size();
      }
    };
  }

  private Contact of(Fact fact, int place) {
    if (place != Places.POINT) return touched.contact(place);
    var position = ((Where.At) fact.where()).position();
    boolean covered =
        covering.covers(Leg.units(position.longitude()), Leg.units(position.latitude()));
    return covered ? Contact.HELD : Contact.NONE;
  }
}
