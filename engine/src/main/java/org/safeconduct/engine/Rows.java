package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.engine.index.Seconds;

/// What stands in the indexes about one person.
///
/// @param points facts that name a point
/// @param placed facts that name a place by its number
record Rows(List<Leg> points, List<Leg> placed) {
  static final Rows NONE = new Rows(List.of(), List.of());

  static Rows of(int person, Known known) {
    var rows = new Rows(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < known.facts().size(); i++)
      rows.add(person, known.facts().get(i), known.places()[i]);
    return rows;
  }

  private void add(int person, Fact fact, int place) {
    int from = Seconds.of(fact.when().from());
    int until = Seconds.from(fact.when().until());
    if (place != Places.POINT) {
      placed.add(Leg.inPlace(person, person, place, from, until));
    } else if (fact.where() instanceof Where.At at) {
      int x = Leg.units(at.position().longitude());
      int y = Leg.units(at.position().latitude());
      points.add(new Leg(person, person, x, y, from, until));
    }
  }
}
