package org.safeconduct.engine;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.AlertArea;
import org.safeconduct.engine.index.Covering;
import org.safeconduct.engine.index.Seconds;
import org.safeconduct.shared.Interval;

/// One alert of an [AlertBook], its area made ready to be compared with many places.
///
/// @param number another one each time that it changes
record AlertPage(int number, UUID id, AlertBook.Hold hold, Ground ground, Covering covering) {
  /// @param before what stood there of it; while its area stays, that need not be made
  ///     ready again
  static AlertPage of(int number, UUID id, AlertBook.Hold hold, @Nullable AlertPage before) {
    return before != null && before.hold.area().equals(hold.area())
        ? new AlertPage(number, id, hold, before.ground, before.covering)
        : new AlertPage(number, id, hold, new Ground(hold.area()), Covering.of(hold.area()));
  }

  /// As the index holds it: widened to whole seconds.
  AlertArea entry() {
    var when = hold.when();
    return new AlertArea(number, covering, Seconds.of(when.from()), Seconds.from(when.until()));
  }

  /// Whether it holds there at any time of the interval.
  boolean meets(Where where, Interval when) {
    return hold.when().overlaps(when) && ground.contact(where) != Contact.NONE;
  }

  /// What puts the person where it holds.
  Optional<Met> met(Known known, Interval when, Freshness freshFor) {
    return hold.when()
        .intersection(when)
        .map(shared -> judgement(known, shared, freshFor).reasons())
        .filter(reasons -> !reasons.isEmpty())
        .map(reasons -> new Met(id, reasons));
  }

  private Judgement judgement(Known known, Interval shared, Freshness freshFor) {
    return new Judgement(
        Span.of(shared),
        freshFor,
        known,
        fact -> ground.contact(known.facts().get(fact).where()));
  }
}
