package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.engine.index.Seconds;
import org.safeconduct.shared.Interval;

/// One person and everything known of her whereabouts. When and where each fact is stands side by
/// side in one row of numbers, because most facts are looked at for no more than that. Does not
/// change.
final class Known {
  private static final int FROM = 0;
  private static final int UNTIL = 1;
  private static final int PLACE = 2;
  private static final int X = 3;
  private static final int Y = 4;
  private static final int WIDTH = 5;

  private final PersonFacts of;
  private final List<Fact> facts;
  private final int[] cells;

  private Known(PersonFacts of, List<Fact> facts, int[] cells) {
    this.of = of;
    this.facts = facts;
    this.cells = cells;
  }

  /// @param places for each fact the number of its place, or [Places#POINT]
  static Known of(PersonFacts of, int[] places) {
    var facts = List.copyOf(of.facts());
    var cells = new int[places.length * WIDTH];
    for (int i = 0; i < places.length; i++) write(facts.get(i), places[i], cells, i * WIDTH);
    return new Known(of, facts, cells);
  }

  /// Of somebody whose places have no numbers; only times are asked of it.
  static Known unplaced(PersonFacts of) {
    var places = new int[of.facts().size()];
    Arrays.fill(places, Places.POINT);
    return of(of, places);
  }

  private static void write(Fact fact, int place, int[] cells, int at) {
    cells[at + FROM] = Seconds.of(fact.when().from());
    cells[at + UNTIL] = Seconds.from(fact.when().until());
    cells[at + PLACE] = place;
    if (place != Places.POINT || !(fact.where() instanceof Where.At point)) return;
    cells[at + X] = Leg.units(point.position().longitude());
    cells[at + Y] = Leg.units(point.position().latitude());
  }

  /// What was given for her.
  PersonFacts of() {
    return of;
  }

  UUID person() {
    return of.person();
  }

  List<Fact> facts() {
    return facts;
  }

  int size() {
    return facts.size();
  }

  /// The second in which that fact begins.
  int from(int fact) {
    return cells[fact * WIDTH + FROM];
  }

  /// The second from which on it holds no more.
  int until(int fact) {
    return cells[fact * WIDTH + UNTIL];
  }

  /// The number of its place, or [Places#POINT].
  int place(int fact) {
    return cells[fact * WIDTH + PLACE];
  }

  /// The longitude of its point, in [units][Leg#units].
  int x(int fact) {
    return cells[fact * WIDTH + X];
  }

  /// The latitude of its point, in [units][Leg#units].
  int y(int fact) {
    return cells[fact * WIDTH + Y];
  }

  /// Whether the fact holds at any time of the interval. Seconds tell it of nearly every one; the
  /// moments are compared only where they do not.
  boolean overlaps(int fact, Span asked) {
    int from = from(fact);
    int until = until(fact);
    if (until <= asked.from() || from >= asked.until()) return false;
    boolean surely = from < asked.from() && until > asked.until();
    return surely || facts.get(fact).when().overlaps(asked.exact());
  }

  /// With those facts only that hold at any time of the interval.
  Known during(Interval interval) {
    var asked = Span.of(interval);
    var held = new ArrayList<Fact>(facts.size());
    var kept = new int[cells.length];
    for (int i = 0; i < facts.size(); i++) {
      if (!overlaps(i, asked)) continue;
      System.arraycopy(cells, i * WIDTH, kept, held.size() * WIDTH, WIDTH);
      held.add(facts.get(i));
    }
    return held.size() == facts.size() ? this : new Known(of, held, kept);
  }
}
