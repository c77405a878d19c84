package org.safeconduct.demo.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

/// Who holds which post (`domain.md` 8.1): officials, advisers and duty officers in the main
/// towns, an official and an alternate in most other countries, an executive head, a focal
/// point and an alternate for each organisation, a warden, a deputy and a sub-warden for every
/// eighteen households of a zone (`domain.md` 5.4), for every eighty in a town like Geneva
/// (`domain.md` 10.2). Not all is well: some officials and alternates are missing, some terms
/// run out, one has run out.
final class Posts {
  private static final int MAIN_TOWNS = 3;
  private static final int HOUSEHOLDS = 18;
  private static final int HOUSEHOLDS_OF_A_CITY = 80;
  private static final List<Post> OF_A_TOWN = List.of(
      Post.DESIGNATED_OFFICIAL,
      Post.SECURITY_ADVISER,
      Post.DUTY_OFFICER,
      Post.DUTY_OFFICER,
      Post.DUTY_OFFICER,
      Post.ALTERNATE_DESIGNATED_OFFICIAL);

  /// Beside those, in the first town.
  private static final List<Post> OF_THE_FIRST_TOWN = List.of(
      Post.CHIEF_SECURITY_ADVISER,
      Post.CHIEF_SECURITY_OFFICER,
      Post.COUNTRY_FOCAL_POINT,
      Post.AREA_SECURITY_COORDINATOR,
      Post.SECURITY_MANAGEMENT_TEAM_MEMBER,
      Post.SECURITY_MANAGEMENT_TEAM_MEMBER,
      Post.CRISIS_CELL_MEMBER,
      Post.CRISIS_CELL_MEMBER);
  private static final Duration SOON = Duration.ofDays(20);

  private final Roster roster;
  private final Ids ids;
  private final Homes homes;
  private final WardenZones zones;
  private final Times times;
  private final List<Appointment> all = new ArrayList<>();
  private final Map<AppointmentId, String> countries = new HashMap<>();

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
    otherCountries();
    return all;
  }

  /// Every seventh has nobody yet, every fifth no alternate.
  private void otherCountries() {
    var others = new LinkedHashSet<String>();
    for (int town = 0; town < roster.towns.size(); town++) {
      var country = roster.towns.get(town).country();
      var staff =
          roster.staffIn(town).filter(it -> !roster.isSecondEntry(it)).boxed().toList();
      if (staff.size() < 3 || countries.containsValue(country) || !others.add(country)) continue;
      if (others.size() % 7 == 0) continue;
      official(staff.getLast(), Post.DESIGNATED_OFFICIAL, country);
      if (others.size() % 5 > 0)
        official(staff.get(staff.size() - 2), Post.ALTERNATE_DESIGNATED_OFFICIAL, country);
    }
  }

  private void official(int member, Post post, String country) {
    appoint(member, post, null, null);
    countries.put(all.getLast().id(), country);
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
      var posts = new ArrayList<>(OF_A_TOWN);
      if (town == 0) posts.addAll(OF_THE_FIRST_TOWN);
      var country = roster.towns.get(town).country();
      var seniors = seniors(town).skip(2).limit(posts.size()).toList();
      for (int i = 0; i < seniors.size(); i++) {
        if (posts.get(i) == Post.ALTERNATE_DESIGNATED_OFFICIAL && town == 1) continue;
        appoint(seniors.get(i), posts.get(i), null, null);
        countries.put(all.getLast().id(), country);
        if (i == 0 && town == MAIN_TOWNS - 1) end(times.now().minus(SOON));
      }
    }
  }

  /// Lets the last appointment run out then.
  private void end(Instant until) {
    var last = all.removeLast();
    var from = last.when().from().isBefore(until) ? last.when().from() : until.minus(SOON);
    all.add(new Appointment(
        last.id(),
        last.person(),
        last.post(),
        last.zone(),
        last.organisation(),
        new Interval(from, until)));
  }

  /// For which country a post is held (ISO 3166-1 alpha-2), of those that are held for one.
  Map<AppointmentId, String> countries() {
    all();
    return countries;
  }

  private void focalPoints() {
    var appointed = new HashMap<Integer, Integer>();
    roster.staff().filter(it -> !roster.isSecondEntry(it)).forEach(member -> {
      int before = appointed.merge((int) roster.employer[member], 1, Integer::sum) - 1;
      var organisation = roster.employer(member).id();
      int employer = roster.employer[member];
      if (before == 0) appoint(member, Post.SECURITY_FOCAL_POINT, null, organisation);
      if (before == 0 && employer % 7 == 3) end(times.now().plus(SOON));
      if (before == 1 && employer % 5 != 4)
        appoint(member, Post.ALTERNATE_FOCAL_POINT, null, organisation);
      if (before == 2) appoint(member, Post.EXECUTIVE_HEAD, null, organisation);
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
      if (number % each == 2) appoint(member, Post.SUB_WARDEN, zone, null);
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
