package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import org.safeconduct.engine.index.Leg;

/// What stands in the indexes about one person.
///
/// @param points facts that name a point
/// @param placed facts that name a place by its number
record Rows(List<Leg> points, List<Leg> placed) {
  static final Rows NONE = new Rows(List.of(), List.of());

  static Rows of(int person, Known known) {
    var rows = new Rows(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < known.size(); i++) rows.add(person, known, i);
    return rows;
  }

  private void add(int person, Known known, int fact) {
    int from = known.from(fact);
    int until = known.until(fact);
    int place = known.place(fact);
    if (place != Places.POINT) placed.add(Leg.inPlace(person, person, place, from, until));
    else points.add(new Leg(person, person, known.x(fact), known.y(fact), from, until));
  }
}
