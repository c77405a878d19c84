package org.safeconduct.demo.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Post;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Interval;

/// Who holds which post (`domain.md` 8.1): an official, an adviser and duty officers in the main
/// towns, a focal point and an alternate for each organisation, a warden and a deputy for every
/// eighteen households of a zone (`domain.md` 5.4), for every eighty in a town like Geneva
/// (`domain.md` 10.2).
final class Posts {
  private static final int MAIN_TOWNS = 3;
  private static final int HOUSEHOLDS = 18;
  private static final int HOUSEHOLDS_OF_A_CITY = 80;
  private static final List<Post> OF_A_TOWN = List.of(
      Post.DESIGNATED_OFFICIAL,
      Post.SECURITY_ADVISER,
      Post.DUTY_OFFICER,
      Post.DUTY_OFFICER,
      Post.DUTY_OFFICER);

  private final Roster roster;
  private final Ids ids;
  private final Homes homes;
  private final WardenZones zones;
  private final Times times;
  private final List<Appointment> all = new ArrayList<>();

  Posts(Roster roster, Ids ids, Homes homes, WardenZones zones, Times times) {
    this.roster = roster;
    this.ids = ids;
    this.homes = homes;
    this.zones = zones;
    this.times = times;
  }

  List<Appointment> all() {
    if (!all.isEmpty()) return all;
    mainTowns();
    focalPoints();
    for (int town = 0; town < roster.towns.size(); town++) if (zones.isIn(town)) wardens(town);
    return all;
  }

  /// Members of staff whom the largest employer recruited internationally; its first two are its
  /// focal points.
  private Stream<Integer> seniors(int town) {
    return roster
        .staffIn(town)
        .filter(it -> roster.employer[it] == 0 && !roster.isSecondEntry(it))
        .filter(it -> roster.category(it) == Category.INTERNATIONAL_STAFF)
        .boxed();
  }

  private void mainTowns() {
    for (int town = 0; town < MAIN_TOWNS; town++) {
      var seniors = seniors(town).skip(2).limit(OF_A_TOWN.size()).toList();
      for (int i = 0; i < seniors.size(); i++)
        appoint(seniors.get(i), OF_A_TOWN.get(i), null, null);
    }
  }

  private void focalPoints() {
    var appointed = new HashMap<Integer, Integer>();
    roster.staff().filter(it -> !roster.isSecondEntry(it)).forEach(member -> {
      int before = appointed.merge((int) roster.employer[member], 1, Integer::sum) - 1;
      var organisation = roster.employer(member).id();
      if (before == 0) appoint(member, Post.SECURITY_FOCAL_POINT, null, organisation);
      if (before == 1) appoint(member, Post.ALTERNATE_FOCAL_POINT, null, organisation);
    });
  }

  private void wardens(int town) {
    int each = roster.heads(town) > 10_000 ? HOUSEHOLDS_OF_A_CITY : HOUSEHOLDS;
    Map<UUID, Integer> households = new HashMap<>();
    roster.staffIn(town).filter(it -> !roster.isSecondEntry(it)).forEach(member -> {
      var zone = homes.zone(member);
      if (zone == null) return;
      int number = households.merge(zone, 1, Integer::sum) - 1;
      if (number % each == 0) appoint(member, Post.WARDEN, zone, null);
      if (number % each == 1) appoint(member, Post.DEPUTY_WARDEN, zone, null);
    });
  }

  private void appoint(
      int member, Post post, @Nullable UUID zone, @Nullable OrganisationId organisation) {
    var dice = Dice.about(Dice.About.ZONE, roster.seed, Long.MIN_VALUE + all.size());
    all.add(new Appointment(
        new AppointmentId(ids.id(Ids.Of.APPOINTMENT, all.size())),
        Household.id(ids, member, 0),
        post,
        zone,
        organisation,
        Interval.since(times.daysAgo(dice, 700))));
  }
}
