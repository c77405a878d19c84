package org.safeconduct.travel;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.platform.Changes;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Limits;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Trips and their legs. Everybody sees those of the people in one's own scope only; each list
/// and each trip that somebody looks at is in the audit trail.
@Service
public class Itineraries {
  private static final Duty[] MEET_TRAVELLERS = {
    Duty.READ_TRIPS, Duty.READ_EXPOSURE, Duty.READ_HEADCOUNT, Duty.RUN_JOBS
  };

  private final Permissions permissions;
  private final AuditTrail audit;
  private final PeopleRegister people;
  private final JdbcTrips trips;
  private final ChangeTable changes;

  Itineraries(
      Permissions permissions,
      AuditTrail audit,
      Clock clock,
      PeopleRegister people,
      JdbcTrips trips,
      JdbcClient jdbc) {
    this.permissions = permissions;
    this.audit = audit;
    this.people = people;
    this.trips = trips;
    this.changes = new ChangeTable(jdbc, clock, "travel.change");
  }

  /// One page of the trips that the filter admits, with all their legs.
  ///
  /// @param request sort orders: `starts` (the default), `ends`, `traveller`
  @Transactional
  public Page<Trip> list(TripFilter filter, PageRequest request) {
    permissions.require(Duty.READ_TRIPS);
    var ids = trips.page(query().matching(filter), request);
    var rows = complete(ids);
    var details = new LinkedHashMap<String, Object>();
    if (!filter.equals(TripFilter.ALL)) details.put("filter", Limits.of(filter));
    details.put(
        "people", rows.stream().map(trip -> trip.traveller().id().toString()).toList());
    audit.record("travel.trips-listed", "", details);
    return Page.of(ids, request, () -> trips.count(query().matching(filter))).with(rows);
  }

  /// A trip.
  ///
  /// @throws NotFound if there is no such trip, or all its legs are cancelled
  @Transactional
  public Trip get(TripId id) {
    permissions.require(Duty.READ_TRIPS);
    var trip = complete(List.of(id.value())).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("trip", id));
    permissions.require(Duty.READ_TRIPS, trip.traveller().subject());
    audit.record(
        "travel.trip-read",
        id.toString(),
        Map.of("person", trip.traveller().id().toString()));
    return trip;
  }

  /// The legs of those of these people who are in scope, past and to come, by person and start.
  public List<Leg> legsOf(Collection<PersonId> persons) {
    permissions.requireAny(MEET_TRAVELLERS);
    var ids = persons.stream().map(PersonId::value).toArray(UUID[]::new);
    return trips.legs(query().and("l.person = any(:of)", "of", ids));
  }

  /// Hands over every leg of everybody, for a room that builds its own picture.
  @Transactional(readOnly = true)
  public void eachLeg(Consumer<Leg> taker) {
    permissions.require(Duty.RUN_JOBS);
    trips.each(taker);
  }

  /// Hands over every leg of everybody that ends at a moment or later; of many years of legs these
  /// are few.
  @Transactional(readOnly = true)
  public void eachLegSince(Instant moment, Consumer<Leg> taker) {
    permissions.require(Duty.RUN_JOBS);
    trips.eachSince(moment, taker);
  }

  /// Hands over every leg as it was known at a moment (knowledge time, UTC).
  @Transactional(readOnly = true)
  public void eachLeg(Instant knownAt, Consumer<Leg> taker) {
    permissions.require(Duty.RUN_JOBS);
    trips.each(knownAt, taker);
  }

  /// Whose legs changed after a position; see [ChangeTable].
  public Changes changesAfter(long position, int limit) {
    permissions.require(Duty.RUN_JOBS);
    return changes.changesAfter(position, limit);
  }

  /// The newest position; ask for it before reading everything, then follow from there.
  public long latestChange() {
    permissions.require(Duty.RUN_JOBS);
    return changes.latest();
  }

  /// The trips in the order of the ids, with travellers and legs; those whose traveller is not
  /// in scope and those without legs are left out.
  private List<Trip> complete(List<UUID> ids) {
    if (ids.isEmpty()) return List.of();
    var heads = trips.heads(ids).stream().collect(toMap(head -> head.id().value(), identity()));
    var cards = people.cards(heads.values().stream().map(JdbcTrips.Head::person).toList());
    var legs =
        trips.legs(query().and("l.trip = any(:trips)", "trips", ids.toArray(UUID[]::new))).stream()
            .collect(groupingBy(leg -> leg.trip().value()));
    var complete = new ArrayList<Trip>();
    for (var id : ids) {
      var head = heads.get(id);
      var card = head == null ? null : cards.get(head.person());
      var itsLegs = legs.get(id);
      if (head != null && card != null && itsLegs != null) complete.add(trip(head, card, itsLegs));
    }
    return complete;
  }

  private static Trip trip(JdbcTrips.Head head, PersonCard traveller, List<Leg> legs) {
    return new Trip(head.id(), traveller, head.reference(), legs, head.source(), head.recordedAt());
  }

  private TripQuery query() {
    return new TripQuery(permissions.scope());
  }
}
