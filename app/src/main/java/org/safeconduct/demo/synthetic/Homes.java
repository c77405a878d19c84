package org.safeconduct.demo.synthetic;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Zone;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Stay;

/// Where people who do not exist live: most are known to the building, some to the town, some
/// not at all.
final class Homes {
  private static final double IN_THE_SUBURBS = 0.55;
  private static final double KNOWN = 0.94;
  private static final double KNOWN_TO_THE_BUILDING = 0.84;
  private static final double ROVING = 0.005;

  private final Roster roster;
  private final WardenZones zones;

  Homes(Roster roster, WardenZones zones) {
    this.roster = roster;
    this.zones = zones;
  }

  /// Whether nobody knows where this member of staff works or lives.
  boolean isRoving(int member) {
    return roster.dependants[member] == 0
        && Dice.about(Dice.About.HOME, roster.seed, -1 - roster.self(member)).falls(ROVING);
  }

  /// The residence of a member of staff, if it is known.
  @Nullable
  Stay of(int member) {
    int self = roster.self(member);
    var dice = Dice.about(Dice.About.HOME, roster.seed, self);
    double thrown = dice.fraction();
    if (isRoving(member) || thrown >= KNOWN) return null;
    var town = roster.town(self);
    var place = place(town, dice);
    var label = place == town.place() ? town.name() : place.name();
    return thrown < KNOWN_TO_THE_BUILDING
        ? Scatter.building(place, label, dice)
        : place.stay(label);
  }

  /// The residence of a member's family: the member's own, or somewhere in the town.
  Stay ofFamily(int member) {
    var home = of(member);
    var town = roster.town(member);
    return home == null ? town.place().stay(town.name()) : home;
  }

  /// The warden zone of a member's residence.
  @Nullable
  UUID zone(int member) {
    return zone(member, of(member));
  }

  /// The warden zone of the family's residence.
  @Nullable
  UUID zoneOfFamily(int member) {
    return zone(member, ofFamily(member));
  }

  private @Nullable UUID zone(int member, @Nullable Stay home) {
    var position = home == null ? null : home.position();
    if (position == null) return null;
    return zones.at(roster.town[roster.self(member)], position).map(Zone::id).orElse(null);
  }

  private static Place place(Town town, Dice dice) {
    return town.suburbs().isEmpty() || !dice.falls(IN_THE_SUBURBS)
        ? town.place()
        : Scatter.drawn(town.suburbs(), dice);
  }
}
