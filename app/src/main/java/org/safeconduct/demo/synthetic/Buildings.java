package org.safeconduct.demo.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.safeconduct.premises.Premises;
import org.safeconduct.premises.PremisesId;
import org.safeconduct.premises.PremisesKind;

/// The buildings of the organisations, and who works in which.
final class Buildings {
  private static final List<PremisesKind> KINDS = List.of(
      PremisesKind.OFFICE,
      PremisesKind.OFFICE,
      PremisesKind.OFFICE,
      PremisesKind.WAREHOUSE,
      PremisesKind.GUEST_HOUSE,
      PremisesKind.CLINIC,
      PremisesKind.SCHOOL,
      PremisesKind.WORKSHOP);

  private final Roster roster;
  private final Ids ids;
  private final List<List<Premises>> byTown = new ArrayList<>();

  Buildings(Roster roster, Ids ids) {
    this.roster = roster;
    this.ids = ids;
    var weights = IntStream.range(0, roster.towns.size())
        .mapToDouble(town -> Math.sqrt(roster.heads(town)))
        .toArray();
    var counts = Shares.of(roster.size.premises(), weights);
    int number = 0;
    for (int town = 0; town < counts.length; number += counts[town++])
      byTown.add(buildings(town, number, counts[town]));
  }

  List<Premises> all() {
    return byTown.stream().flatMap(List::stream).toList();
  }

  /// Where a member of staff works, if it is known to the building: with their own employer,
  /// else sometimes as somebody's guest.
  Optional<Premises> of(int member) {
    var here = byTown.get(roster.town[member]);
    var dice = Dice.about(Dice.About.WORKPLACE, roster.seed, member);
    if (here.isEmpty() || dice.falls(0.12)) return Optional.empty();
    var employer = roster.employer(member).id();
    var own = here.stream().filter(it -> it.organisation().equals(employer)).toList();
    if (!own.isEmpty()) return Optional.of(dice.pick(own));
    return dice.falls(0.6) ? Optional.of(dice.pick(here)) : Optional.empty();
  }

  private List<Premises> buildings(int town, int first, int count) {
    return IntStream.range(0, count).mapToObj(i -> building(town, first + i, i)).toList();
  }

  private Premises building(int number, int building, int inTown) {
    var town = roster.towns.get(number);
    var dice = Dice.about(Dice.About.PREMISES, roster.seed, building);
    var owner = roster.employer(roster.first(number) + dice.below(roster.heads(number)));
    var kind = inTown == 0 && number == 0 ? PremisesKind.HEADQUARTERS : dice.pick(KINDS);
    return new Premises(
        new PremisesId(ids.id(Ids.Of.PREMISES, building)),
        null,
        name(owner, kind, town, inTown + 1),
        kind,
        owner.id(),
        Scatter.building(town.place(), town.name(), dice),
        null,
        20 * dice.between(1, 30),
        0);
  }

  private String name(Employer owner, PremisesKind kind, Town town, int number) {
    var words = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    var place =
        roster.size == Size.L && town.isInCountryK() ? "Country K, " + town.name() : town.name();
    return "%s %s %d, %s".formatted(owner.code(), words, number, place);
  }
}
