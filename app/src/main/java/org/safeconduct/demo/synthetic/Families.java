package org.safeconduct.demo.synthetic;

import org.safeconduct.people.Category;

/// How many dependants live with each member of staff: 1.5 with the internationally recruited to
/// 0.8 with the locally recruited (`domain.md` 10.4), scaled to the number that the size asks
/// for.
final class Families {
  static final int MOST = 7;
  private static final double USUAL = 2.3;

  private Families() {}

  static void found(Roster roster) {
    double weights =
        roster.staff().mapToDouble(member -> weight(roster, member)).sum();
    double perWeight = roster.size.dependants() / weights;
    roster.staff().forEach(member -> {
      var dice = Dice.about(Dice.About.FAMILY, roster.seed, member);
      roster.dependants[member] = (byte) dependants(perWeight * weight(roster, member), dice);
    });
    var dice = Dice.about(Dice.About.FAMILY, roster.seed, -1);
    Shares.correct(roster.dependants, roster.size.dependants(), MOST, dice);
  }

  /// Most of Country K is no place for the families of foreigners; who stands in two lists
  /// brings the family once.
  private static double weight(Roster roster, int member) {
    if (roster.isSecondEntry(member)) return 0;
    return switch (roster.category(member)) {
      case Category.INTERNATIONAL_STAFF -> roster.town(member).isInCountryK() ? 0.1 : 1.5;
      case Category.NATIONAL_STAFF -> 0.8;
      case Category.CONSULTANT -> 0.4;
      default -> 0;
    };
  }

  private static int dependants(double expected, Dice dice) {
    double family = Math.min(0.92, expected / USUAL);
    if (!dice.falls(family)) return 0;
    double mean = expected / family;
    return Math.clamp(Math.round(1 + dice.fraction() * 2 * (mean - 1)), 1, MOST);
  }
}
