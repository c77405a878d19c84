package org.safeconduct.exposure;

import static org.safeconduct.places.PlacesFixture.GAZETTEER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestPermissions;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.people.presence.PresenceFixture;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.premises.PremisesFixture;
import org.safeconduct.premises.PremisesRegister;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.profiles.ProfilesFixture;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Stay;
import org.safeconduct.travel.Itineraries;
import org.safeconduct.travel.LegId;
import org.safeconduct.travel.TripId;
import org.safeconduct.travel.TripsFixture;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/// The room over a real database, at noon of one day, for one test class.
abstract class ExposureWorld extends DatabaseTest {
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  static final Stay GENEVA = PeopleFixture.GENEVA;
  static final Stay NAIROBI = PeopleFixture.NAIROBI;
  static final Area AROUND_GENEVA = around(6.1457, 46.2022);
  static final Area AROUND_NAIROBI = around(36.8167, -1.2833);

  final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  final List<String> audited = new ArrayList<>();
  final PeopleFixture people = new PeopleFixture(jdbc, clock);
  final TripsFixture trips = new TripsFixture(jdbc, clock);
  final PremisesFixture premises = new PremisesFixture(jdbc);
  final ChangeTable peopleChanges = new ChangeTable(jdbc, clock, "people.change");
  final ChangeTable tripChanges = new ChangeTable(jdbc, clock, "travel.change");

  private final TestPermissions permissions = new TestPermissions(currentUser);
  final ReasonWords words = new ReasonWords(messages(), GAZETTEER);
  final Profiles profiles = ProfilesFixture.profiles(jdbc, currentUser, clock);
  final ProfilePeriods periods = new ProfilePeriods(currentUser, clock, profiles);
  final JdbcConfirmations confirmations = new JdbcConfirmations(jdbc, clock, periods);
  final PeopleRegister register = PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock);
  final Itineraries itineraries = TripsFixture.itineraries(jdbc, currentUser, clock, register);

  private final PremisesRegister buildings = PremisesFixture.register(jdbc, currentUser, register);

  final Picture picture = new Picture(periods);
  final ExposureEngine engine = picture.engine();
  final DossierReader reader = new DossierReader(
      currentUser,
      register,
      PresenceFixture.feed(jdbc, currentUser),
      itineraries,
      buildings,
      confirmations,
      new StayPlaces(GAZETTEER));
  final EarlierPictures earlier =
      new EarlierPictures(currentUser, clock, reader, periods, Duration.ofMillis(50));
  final FollowChanges changes = following(clock);
  final FewAtOnce asking = new FewAtOnce(2, Duration.ofSeconds(20));
  final ExposureBoard board = board(picture);
  final Whereabouts whereabouts = new Whereabouts(
      permissions,
      currentUser,
      (deed, subject, _) -> audited.add(deed + " " + subject),
      clock,
      register,
      confirmations,
      new Overview(picture, earlier, new BestKnown(periods), words, asking),
      changes);

  final ExposureBoard board(Picture of) {
    return new ExposureBoard(
        permissions,
        (deed, _, details) -> audited.add(deed + " " + details),
        clock,
        null, // no alert is asked about here
        of,
        earlier,
        new Finder(of, clock, asking, Duration.ofHours(48)),
        words);
  }

  /// Follows changes by another clock.
  final FollowChanges following(Clock time) {
    return following(time, reader, picture);
  }

  final FollowChanges following(Clock time, DossierReader from, Picture into) {
    return new FollowChanges(
        currentUser, time, register, buildings, itineraries, confirmations, from, into);
  }

  /// Something happens once, after somebody was read.
  final DossierReader reader(Runnable afterwards) {
    var places = new StayPlaces(GAZETTEER);
    var due = new AtomicBoolean(true);
    return new DossierReader(
        currentUser,
        register,
        PresenceFixture.feed(jdbc, currentUser),
        itineraries,
        buildings,
        confirmations,
        places) {
      @Override
      List<Dossier> read(Collection<PersonId> persons) {
        var read = super.read(persons);
        if (due.getAndSet(false)) afterwards.run();
        return read;
      }
    };
  }

  static Area around(double longitude, double latitude) {
    return AreaMender.circle(new Position(longitude, latitude), 25).area();
  }

  /// Works and lives in that town.
  void lives(PersonId person, Stay stay) {
    people.station(person, StationKind.DUTY_STATION, stay);
    peopleChanges.record(List.of(person.value()));
  }

  LegId travels(PersonId person, Stay stay, int fromHour, int untilHour) {
    return travels(trips.trip(person), person, stay, fromHour, untilHour);
  }

  LegId travels(TripId trip, PersonId person, Stay stay, int fromHour, int untilHour) {
    var leg = trips.leg(trip, person, stay, hours(fromHour, untilHour));
    tripChanges.record(List.of(person.value()));
    return leg;
  }

  static Interval hours(int from, int until) {
    return new Interval(NOON.plus(Duration.ofHours(from)), NOON.plus(Duration.ofHours(until)));
  }

  /// Takes in what changed, and answers as somebody who may see everybody.
  Exposure exposure(Area area) {
    return exposure(area, ExposureFilter.ALL);
  }

  Exposure exposure(Area area, ExposureFilter filter) {
    takeIn();
    return currentUser.callAs(ANYBODY, () -> board.exposure(area, filter));
  }

  /// Takes in every change there is, once no transaction runs that could hold some back: change
  /// tables are read only as far as nothing can come in before.
  Set<UUID> takeIn() {
    return takeIn(changes);
  }

  Set<UUID> takeIn(FollowChanges following) {
    var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!isQuiet() && System.nanoTime() < deadline) Thread.onSpinWait();
    return following.poll();
  }

  private boolean isQuiet() {
    return jdbc.sql("select pg_snapshot_xmin(s) = pg_snapshot_xmax(s) from pg_current_snapshot() s")
        .query(Boolean.class)
        .single();
  }

  static ExposureFilter group(Group group) {
    var all = ExposureFilter.ALL;
    return new ExposureFilter(
        all.time(), null, group, all.confidence(), null, null, null, null, all.limit());
  }

  static UUID id(ExposedPerson exposed) {
    return exposed.card().id().value();
  }

  private static ReloadableResourceBundleMessageSource messages() {
    var messages = new ReloadableResourceBundleMessageSource();
    messages.setBasename("classpath:messages/exposure");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
