package org.safeconduct.demo.synthetic;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.safeconduct.exposure.Source;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.shared.Precision;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.Leg;

/// Who told where they are in the last days: most of those who travel now, a few of them from
/// somewhere else than planned; 3 % are overdue (`domain.md` 10.4).
final class CheckIns {
  private static final List<Source> WAYS =
      List.of(Source.CHECK_IN, Source.CHECK_IN, Source.CHECK_IN, Source.OFFICER, Source.TRACKER);
  private static final double SILENT = 0.3;
  private static final double ELSEWHERE = 0.02;
  private static final double KM_AWAY = 250;

  private final Roster roster;
  private final Journeys journeys;
  private final Times times;
  private final Ids ids;
  private final Gazetteer gazetteer;

  CheckIns(Roster roster, Ids ids, Journeys journeys, Times times, Gazetteer gazetteer) {
    this.roster = roster;
    this.ids = ids;
    this.gazetteer = gazetteer;
    this.journeys = journeys;
    this.times = times;
  }

  Stream<CheckIn> of(int member) {
    return journeys
        .of(member)
        .filter(trip -> !trip.isCancelled())
        .flatMap(trip -> trip.legs().stream())
        .filter(leg -> leg.when().contains(times.now()))
        .flatMap(leg -> checkIn(leg, Dice.about(Dice.About.CHECK_IN, roster.seed, member)));
  }

  private Stream<CheckIn> checkIn(Leg leg, Dice dice) {
    var arrived = Duration.between(leg.when().from(), times.now());
    if (arrived.toMinutes() < 1 || dice.falls(SILENT)) return Stream.empty();
    var longest = dice.falls(0.75) ? Duration.ofHours(10) : Duration.ofHours(60);
    var at = times.ago(dice, longest.compareTo(arrived) < 0 ? longest : arrived);
    var planned = Objects.requireNonNull(leg.stay().position());
    boolean elsewhere = dice.falls(ELSEWHERE);
    var position = Scatter.near(planned, elsewhere ? KM_AWAY : 1, dice);
    var town = gazetteer.nearest(position);
    var stay = new Stay(town.name(), town.country(), town.region(), position, Precision.POINT);
    var id = ids.id(Ids.Of.CHECK_IN, leg.person().value().getLeastSignificantBits());
    return Stream.of(new CheckIn(id, leg.person(), stay, dice.pick(WAYS), at));
  }
}
