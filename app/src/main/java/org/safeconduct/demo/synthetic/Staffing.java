package org.safeconduct.demo.synthetic;

import static org.safeconduct.people.Category.CONSULTANT;
import static org.safeconduct.people.Category.CONTRACTOR;
import static org.safeconduct.people.Category.INTERN;
import static org.safeconduct.people.Category.INTERNATIONAL_STAFF;
import static org.safeconduct.people.Category.NATIONAL_STAFF;
import static org.safeconduct.people.Category.PARTNER;
import static org.safeconduct.people.Category.VISITOR;
import static org.safeconduct.people.Category.VOLUNTEER;

import java.util.List;
import java.util.stream.IntStream;
import org.safeconduct.people.Category;

/// Fills the [Roster]: towns by their weight, employers among those present in the town,
/// categories by what the town is.
final class Staffing {
  private static final double LOCAL_HUB = 0.35;

  private final Roster roster;
  private final double[][] presence;

  private Staffing(Roster roster) {
    this.roster = roster;
    this.presence =
        IntStream.range(0, roster.towns.size()).mapToObj(this::presence).toArray(double[][]::new);
  }

  static Roster of(Size size, long seed, List<Town> towns, List<Employer> employers) {
    var roster = new Roster(size, seed, towns, employers);
    var staffing = new Staffing(roster);
    roster.settle(
        Shares.of(size.staff(), towns.stream().mapToDouble(Town::staff).toArray()));
    roster.staff().forEach(staffing::employ);
    Families.found(roster);
    Years.plan(roster);
    return roster;
  }

  private void employ(int member) {
    var dice = Dice.about(Dice.About.STAFFING, roster.seed, member);
    roster.employer[member] = (short) Shares.drawn(presence[roster.town[member]], dice);
    roster.category[member] = (byte) category(roster.town(member), dice).ordinal();
  }

  /// Large employers are nearly everywhere, small ones here and there; each has its seat in
  /// one of the first towns.
  private double[] presence(int town) {
    int employers = roster.employers.size();
    var weights = new double[employers];
    var dice = Dice.about(Dice.About.STAFFING, roster.seed, -1 - town);
    for (int employer = 0; employer < employers; employer++) {
      boolean here = dice.falls(1.5 / Math.sqrt(1 + employer)) || hasSeatIn(employer, town);
      weights[employer] = here ? 1 / Math.pow(1 + employer, 0.6) : 0;
    }
    return Shares.cumulated(weights);
  }

  private boolean hasSeatIn(int employer, int town) {
    return roster.size == Size.L ? town == 0 : employer % Math.min(4, roster.towns.size()) == town;
  }

  private Category category(Town town, Dice dice) {
    double thrown = dice.fraction();
    double international = town.isInCountryK() ? 0.26 : isSeat(town) ? 0.58 : LOCAL_HUB;
    if (thrown < international) return INTERNATIONAL_STAFF;
    if (thrown < 0.89) return NATIONAL_STAFF;
    if (thrown < 0.91) return VOLUNTEER;
    if (thrown < 0.94) return CONSULTANT;
    if (thrown < 0.95) return CONTRACTOR;
    if (thrown < 0.97) return INTERN;
    return thrown < 0.985 ? PARTNER : VISITOR;
  }

  private boolean isSeat(Town town) {
    return town.staff() >= roster.towns.getFirst().staff() / 2;
  }
}
