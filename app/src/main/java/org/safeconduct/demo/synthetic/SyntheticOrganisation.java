package org.safeconduct.demo.synthetic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeconduct.governance.Appointment;
import org.safeconduct.governance.AppointmentId;
import org.safeconduct.governance.Zone;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.Station;
import org.safeconduct.people.presence.Presence;
import org.safeconduct.places.Gazetteer;
import org.safeconduct.premises.Occupancy;
import org.safeconduct.premises.Premises;

/// An organisation that does not exist, in towns that do: the same for the same size, seed and
/// moment. What there is much of comes as a stream and is made while it is read; a stream can be
/// asked for as often as needed.
public final class SyntheticOrganisation {
  private final Roster roster;
  private final Ids ids;
  private final WardenZones zones;
  private final Homes homes;
  private final Buildings buildings;
  private final Names names;
  private final Times times;
  private final Gazetteer gazetteer;

  private SyntheticOrganisation(Roster roster, Times times, Gazetteer gazetteer) {
    this.roster = roster;
    this.times = times;
    this.gazetteer = gazetteer;
    this.ids = new Ids(roster.seed);
    this.zones = new WardenZones(roster, ids);
    this.homes = new Homes(roster, zones);
    this.buildings = new Buildings(roster, ids);
    this.names = new Names(roster);
  }

  /// Makes an organisation.
  ///
  /// @param now the moment at which it is looked at: trips lie around it
  /// @param gazetteer where its towns are found
  public static SyntheticOrganisation of(Size size, long seed, Instant now, Gazetteer gazetteer) {
    var towns = new Towns(gazetteer).of(size);
    var roster = Staffing.of(size, seed, towns, Employer.of(size, new Ids(seed)));
    return new SyntheticOrganisation(roster, new Times(now), gazetteer);
  }

  /// How large it is.
  public Size size() {
    return roster.size;
  }

  /// The employers, the largest first.
  public List<Organisation> organisations() {
    return roster.employers.stream().map(Employer::organisation).toList();
  }

  /// Who says what the list of people of an organisation says.
  public String source(OrganisationId organisation) {
    return roster.employers.stream()
        .filter(it -> it.id().equals(organisation))
        .findFirst()
        .orElseThrow()
        .source();
  }

  /// Staff and dependants, each head of household before the family.
  public Stream<Person> people() {
    var household = household();
    return roster.staff().boxed().flatMap(household::people);
  }

  /// Somebody of [#people] again.
  public Person person(PersonId id) {
    return household().person(id);
  }

  /// How to reach the people.
  public Stream<Contact> contacts() {
    var contacts = new Contacts(roster, ids, names, times);
    return roster.staff().boxed().flatMap(contacts::of);
  }

  /// Where the people work and live.
  public Stream<Station> stations() {
    var stations = new Stations(roster, ids, homes, buildings, gazetteer, times);
    return roster.staff().boxed().flatMap(stations::of);
  }

  /// The buildings.
  public List<Premises> premises() {
    return buildings.all();
  }

  /// Who works in which building.
  public Stream<Occupancy> occupants() {
    return roster
        .staff()
        .filter(member -> !homes.isRoving(member))
        .boxed()
        .flatMap(member -> buildings.of(member).stream().map(it -> occupancy(member, it)));
  }

  private Occupancy occupancy(int member, Premises premises) {
    var dice = Dice.about(Dice.About.PREMISES, roster.seed, -1 - member);
    return new Occupancy(
        premises.id(),
        premises.name(),
        Household.id(ids, member, 0),
        premises.stay(),
        times.daysAgo(dice, 900));
  }

  /// The towns where people work, the busiest first.
  public List<BusyPlace> busyPlaces() {
    return IntStream.range(0, roster.towns.size())
        .filter(town -> roster.heads(town) > 0)
        .mapToObj(town -> busyPlace(town, roster.towns.get(town)))
        .toList();
  }

  private BusyPlace busyPlace(int number, Town town) {
    return new BusyPlace(town.name(), town.place(), roster.heads(number));
  }

  /// The warden zones, all for people of every organisation.
  public List<Zone> zones() {
    return zones.all();
  }

  /// Who holds which post.
  public List<Appointment> appointments() {
    return new Posts(roster, ids, homes, zones, times).all();
  }

  /// The moment at which the organisation is looked at, to the minute.
  public Instant now() {
    return times.now();
  }

  /// For which countries posts are held (ISO 3166-1 alpha-2), of those that are held for one.
  public Map<AppointmentId, String> appointmentCountries() {
    return new Posts(roster, ids, homes, zones, times).countries();
  }

  /// The trips that began in the last year, and those that are booked for the weeks to come.
  public Stream<Trip> trips() {
    return roster.staff().boxed().flatMap(journeys()::of);
  }

  /// Who told where they are in the last days.
  public Stream<CheckIn> checkIns() {
    var checkIns = new CheckIns(roster, ids, journeys(), times, gazetteer);
    return roster.staff().boxed().flatMap(checkIns::of);
  }

  /// What presence calendars say of the days around now.
  public Stream<Presence> presence() {
    var calendars = new Calendars(roster, ids, homes, journeys(), times, gazetteer);
    return roster.staff().boxed().flatMap(calendars::of);
  }

  private Journeys journeys() {
    return new Journeys(roster, ids, times, gazetteer);
  }

  private Household household() {
    return new Household(roster, ids, names, homes, times);
  }
}
