package org.safeconduct.premises;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.platform.Changes;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Area;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The buildings that we look after, and who works in them on ordinary days. Buildings may be
/// seen by everybody who holds the duty; occupants only by whose scope reaches them.
@Service
public class PremisesRegister {
  private static final Duty[] KNOW_PREMISES = {Duty.READ_PREMISES, Duty.READ_EXPOSURE, Duty.RUN_JOBS
  };

  private final Permissions permissions;
  private final AuditTrail audit;
  private final PeopleRegister people;
  private final JdbcPremises premises;
  private final ChangeTable changes;

  PremisesRegister(
      Permissions permissions,
      AuditTrail audit,
      PeopleRegister people,
      JdbcPremises premises,
      JdbcClient jdbc,
      Clock clock) {
    this.permissions = permissions;
    this.audit = audit;
    this.people = people;
    this.premises = premises;
    this.changes = new ChangeTable(jdbc, clock, "premises.change");
  }

  /// One page of the buildings that the filter admits.
  ///
  /// @param request sort orders: `name` (the default), `kind`, `place`, `occupants`
  public Page<Premises> list(PremisesFilter filter, PageRequest request) {
    permissions.require(Duty.READ_PREMISES);
    return Page.of(
        premises.page(query().matching(filter), request),
        request,
        () -> premises.count(query().matching(filter)));
  }

  /// All buildings that the filter admits, for a map.
  public List<Premises> all(PremisesFilter filter) {
    permissions.requireAny(KNOW_PREMISES);
    return premises.all(query().matching(filter));
  }

  /// A building.
  ///
  /// @throws NotFound if there is no such building
  public Premises get(PremisesId id) {
    permissions.requireAny(KNOW_PREMISES);
    return premises.all(query().and("m.id = :id", "id", id.value())).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("premises", id));
  }

  /// The buildings whose point lies in the area.
  public List<Premises> in(Area area) {
    permissions.requireAny(KNOW_PREMISES);
    return premises.within(query(), area.geometry().getEnvelopeInternal()).stream()
        .filter(building -> isIn(area, building))
        .toList();
  }

  /// Who works in a building, of those in scope, by name; nobody for whoever may only count.
  @Transactional
  public List<PersonCard> occupants(PremisesId id) {
    permissions.require(Duty.READ_PREMISES);
    if (!permissions.allows(Duty.READ_PEOPLE)) return List.of();
    var cards = people.cards(premises.occupants(id)).values().stream()
        .sorted(Comparator.comparing(PersonCard::name))
        .toList();
    audit.record(
        "premises.occupants-read",
        id.toString(),
        Map.of("people", cards.stream().map(it -> it.id().toString()).toList()));
    return cards;
  }

  /// In which buildings these people work.
  public List<Occupancy> occupanciesOf(Collection<PersonId> persons) {
    permissions.requireAny(KNOW_PREMISES);
    return premises.occupanciesOf(persons.stream().map(PersonId::value).toList());
  }

  /// Hands over every occupancy, for a room that builds its own picture.
  @Transactional(readOnly = true)
  public void eachOccupancy(Consumer<Occupancy> taker) {
    permissions.require(Duty.RUN_JOBS);
    premises.eachOccupancy(taker);
  }

  /// Hands over the occupancies that had begun at a moment (knowledge time, UTC), of buildings
  /// not closed by then. Those that ended since are left out: no history of them is kept.
  @Transactional(readOnly = true)
  public void eachOccupancy(Instant knownAt, Consumer<Occupancy> taker) {
    permissions.require(Duty.RUN_JOBS);
    premises.eachOccupancy(knownAt, taker);
  }

  /// Whose buildings changed after a position, in order; nothing is skipped.
  ///
  /// @param position what the last answer said; 0 for the beginning
  /// @param limit rows to read at most
  public Changes changesAfter(long position, int limit) {
    permissions.require(Duty.RUN_JOBS);
    return changes.changesAfter(position, limit);
  }

  /// The position of the newest change: ask for it before [#eachOccupancy], then follow.
  public long latestChange() {
    permissions.require(Duty.RUN_JOBS);
    return changes.latest();
  }

  private static boolean isIn(Area area, Premises building) {
    var position = building.stay().position();
    return position != null && area.covers(position);
  }

  private PremisesQuery query() {
    return new PremisesQuery(permissions.scope());
  }
}
