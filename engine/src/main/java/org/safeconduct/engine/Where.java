package org.safeconduct.engine;

import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// The place of a [Fact], as exactly as it is known.
public sealed interface Where {
  /// At a point. With precision `CITY` it is the middle of a town; with `REGION` or `COUNTRY` it
  /// only stands for the whole of it.
  ///
  /// @param reachKm how far from the point she may be, in kilometres: what a town extends; 0 for
  ///     an exact point. An area within reach that does not cover the point makes her *possible*
  record At(Position position, Precision precision, double reachKm) implements Where {
    /// How far a town extends of which nothing is known.
    public static final double TOWN_KM = 10;

    public At {
      if (!(reachKm >= 0 && reachKm < Double.POSITIVE_INFINITY))
        throw new IllegalArgumentException("A place extends some kilometres or none: " + reachKm);
    }

    /// A town extends [#TOWN_KM], everything else nothing.
    public At(Position position, Precision precision) {
      this(position, precision, precision == Precision.CITY ? TOWN_KM : 0);
    }
  }

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
  /// round the Earth. An end that is a town is all of the town.
  record Between(At from, At to) implements Where {
    /// Between two exact points.
    public Between(Position from, Position to) {
      this(new At(from, Precision.POINT), new At(to, Precision.POINT));
    }
  }

  /// Whether it is known to the point or city, so that it can be *likely* or *certain*
  /// (architecture.md 6.2).
  default boolean isLocal() {
    return this instanceof At at && at.precision().isLocal();
  }
}
