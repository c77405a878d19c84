package org.safeconduct.bench.world;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.safeconduct.engine.index.Leg;

/// One question the other way round: which alerts hold at this point at any time of this interval?
///
/// @param longitude units of 1e-7 degrees
/// @param latitude units of 1e-7 degrees
/// @param from seconds since 2000-01-01T00:00Z
/// @param until the first second after it
public record LookupRow(int longitude, int latitude, int from, int until) {
  private static final long SEED = 11;
  private static final int DAYS_AHEAD = 20;
  private static final int ON_A_CORNER = 100;

  /// Questions about the legs of the days around which alerts hold, drawn at random; each
  /// hundredth is moved to a corner of an alert, because edges belong to alerts.
  public static List<LookupRow> drawn(World world, List<AlertRow> alerts, int count)
      throws IOException {
    var legs = world.legs();
    var random = new SplittableRandom(SEED);
    var drawn = new ArrayList<LookupRow>(count);
    while (drawn.size() < count) {
      int at = random.nextInt(legs.limit() / World.LEG_NUMBERS) * World.LEG_NUMBERS;
      int from = legs.get(at + 2);
      int until = legs.get(at + 3);
      if (until <= AlertMaker.NOW || from >= AlertMaker.NOW + DAYS_AHEAD * LegMaker.DAY) continue;
      var leg = new LookupRow(legs.get(at), legs.get(at + 1), from, until);
      drawn.add(drawn.size() % ON_A_CORNER == 0 ? leg.onCorner(alerts, random) : leg);
    }
    return drawn;
  }

  private LookupRow onCorner(List<AlertRow> alerts, SplittableRandom random) {
    var corners = alerts.get(random.nextInt(alerts.size())).outline().getCoordinates();
    var corner = corners[random.nextInt(corners.length)];
    return new LookupRow(Leg.units(corner.x), Leg.units(corner.y), from, until);
  }
}
