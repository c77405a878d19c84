package org.safeconduct.engine;

import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// The place of a [Fact], as exactly as it is known.
public sealed interface Where {
  /// At a point. With precision `REGION` or `COUNTRY` the point only stands for the whole of
  /// it.
  record At(Position position, Precision precision) implements Where {}

  /// Somewhere in a region or country.
  ///
  /// @param code names the area, such as `country:CH`; two with the same code are the same
  ///     place
  record Within(String code, Area area) implements Where {
    @Override
    public boolean equals(Object other) {
      return other instanceof Within within && code.equals(within.code) && area.equals(within.area);
    }

    @Override
    public int hashCode() {
      return code.hashCode();
    }
  }

  /// On the way: at either end or on the straight line in longitude and latitude, the short way
  /// round the Earth.
  record Between(Position from, Position to) implements Where {}

  /// Whether it is known to the point or city, so that it can be *likely* or *certain*
  /// (architecture.md 6.2).
  default boolean isLocal() {
    return this instanceof At at && at.precision().isLocal();
  }
}
