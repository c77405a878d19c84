package org.safeconduct.people.units;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;
import static org.safeconduct.platform.Duty.READ_PEOPLE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.NameText;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Organisations and their units: added, renamed, ended.
@Service
public class Units {
  private static final int LONGEST_CODE = 40;

  private final Permissions permissions;
  private final JdbcUnits units;
  private final JdbcUnitLists lists;
  private final AuditTrail audit;
  private final Clock clock;

  Units(
      Permissions permissions,
      JdbcUnits units,
      JdbcUnitLists lists,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.units = units;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
  }

  /// One page of the organisations that are the actor's, or of which the actor may see somebody.
  ///
  /// @param text words of the name or the code; blank does not limit
  /// @param request sort orders: `name` (the default), `code`, `units`, `people`
  public Page<OrganisationLine> organisations(String text, PageRequest request) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE);
    return lists.organisations(text, permissions.scope(), request);
  }

  /// One page of an organisation's units.
  ///
  /// @param request sort orders: `unit` (the default, from the top down), `people`
  /// @throws NotFound if nobody of the organisation is in sight
  public Page<Unit> list(OrganisationId organisation, UnitFilter filter, PageRequest request) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE);
    requireSight(organisation);
    return lists.units(organisation, filter, request);
  }

  /// The units of an organisation from the top down, each before those below it; ended ones too.
  ///
  /// @throws NotFound if nobody of the organisation is in sight
  public List<Unit> tree(OrganisationId organisation) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    requireSight(organisation);
    return units.tree(organisation);
  }

  /// A unit.
  ///
  /// @throws NotFound if there is no such unit, or nobody of its organisation is in sight
  public Unit get(UUID id) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE);
    var unit = find(id).orElseThrow(() -> new NotFound("unit", id));
    requireSight(unit.organisation());
    return unit;
  }

  /// The names from the top down to a unit, with ` / ` between; empty if there is none.
  public String path(UUID unit) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    return find(unit).filter(it -> isInSight(it.organisation())).map(Unit::path).orElse("");
  }

  /// Adds a unit.
  ///
  /// @param parent the unit above it; null puts it at the top
  @Transactional
  public UnitOutcome add(OrganisationId organisation, @Nullable UUID parent, String typed) {
    permissions.require(EDIT_PEOPLE);
    requireReach(organisation);
    var name = NameText.tidy(typed);
    var refused = refusal(organisation, name, null);
    if (refused != null) return refused;
    if (parent != null
        && find(parent)
            .filter(Unit::isOpen)
            .filter(it -> it.organisation().equals(organisation))
            .isEmpty()) return new UnitOutcome.Refused("parent", "choice");
    var id = UUID.randomUUID();
    units.add(id, organisation, parent, name);
    audit.record(
        "people.unit-added",
        id.toString(),
        Map.of("organisation", organisation.toString(), "name", name));
    return new UnitOutcome.Done(id);
  }

  /// Renames a unit.
  ///
  /// @param version that was read
  /// @throws NotFound if there is no such unit
  @Transactional
  public UnitOutcome rename(UUID id, int version, String typed) {
    permissions.require(EDIT_PEOPLE);
    var unit = mine(id);
    var name = NameText.tidy(typed);
    var refused = refusal(unit.organisation(), name, id);
    if (refused != null) return refused;
    if (!units.rename(id, version, name)) return new UnitOutcome.ChangedMeanwhile();
    audit.record(
        "people.unit-renamed", id.toString(), Map.of("before", unit.name(), "after", name));
    return new UnitOutcome.Done(id);
  }

  /// Ends a unit to which nobody belongs and below which no open unit lies.
  ///
  /// @param version that was read
  /// @throws NotFound if there is no such unit
  @Transactional
  public UnitOutcome end(UUID id, int version) {
    permissions.require(EDIT_PEOPLE);
    mine(id);
    if (units.openBelow(id) > 0) return new UnitOutcome.Refused("unit", "unit-in-use");
    if (!units.end(id, version, clock.instant())) return new UnitOutcome.ChangedMeanwhile();
    audit.record("people.unit-ended", id.toString(), Map.of());
    return new UnitOutcome.Done(id);
  }

  /// Adds an organisation; only whoever looks after everybody may.
  @Transactional
  public UnitOutcome addOrganisation(String code, String typed) {
    permissions.require(EDIT_PEOPLE);
    requireEverybody();
    var name = NameText.tidy(typed);
    var shortName = NameText.tidy(code);
    if (shortName.isEmpty() || shortName.length() > LONGEST_CODE)
      return new UnitOutcome.Refused("code", shortName.isEmpty() ? "missing" : "too-long");
    if (name.isEmpty()) return new UnitOutcome.Refused("name", "missing");
    var fault = NameText.fault(name).or(() -> NameText.fault(shortName));
    if (fault.isPresent()) return new UnitOutcome.Refused("name", fault.get());
    var id = UUID.randomUUID();
    if (!units.addOrganisation(id, shortName, name))
      return new UnitOutcome.Refused("code", "code-taken");
    audit.record(
        "people.organisation-added", id.toString(), Map.of("code", shortName, "name", name));
    return new UnitOutcome.Done(id);
  }

  /// Renames an organisation.
  @Transactional
  public UnitOutcome renameOrganisation(OrganisationId id, String typed) {
    permissions.require(EDIT_PEOPLE);
    requireReach(id);
    var name = NameText.tidy(typed);
    if (name.isEmpty()) return new UnitOutcome.Refused("name", "missing");
    var fault = NameText.fault(name);
    if (fault.isPresent()) return new UnitOutcome.Refused("name", fault.get());
    units.renameOrganisation(id, name);
    audit.record("people.organisation-renamed", id.toString(), Map.of("after", name));
    return new UnitOutcome.Done(id.value());
  }

  private @Nullable UnitOutcome refusal(
      OrganisationId organisation, String name, @Nullable UUID except) {
    if (name.isEmpty()) return new UnitOutcome.Refused("name", "missing");
    var fault = NameText.fault(name);
    if (fault.isPresent()) return new UnitOutcome.Refused("name", fault.get());
    return units.isTaken(organisation, name, except)
        ? new UnitOutcome.Refused("name", "unit-taken")
        : null;
  }

  private Unit mine(UUID id) {
    var unit = find(id).orElseThrow(() -> new NotFound("unit", id));
    requireReach(unit.organisation());
    return unit;
  }

  private Optional<Unit> find(UUID id) {
    return units
        .organisationOf(id)
        .flatMap(organisation ->
            units.tree(organisation).stream().filter(it -> it.id().equals(id)).findFirst());
  }

  /// What an organisation's parts are called is not for everybody who reads some people.
  private void requireSight(OrganisationId organisation) {
    if (!isInSight(organisation)) throw new NotFound("organisation", organisation);
  }

  private boolean isInSight(OrganisationId organisation) {
    var scope = permissions.scope();
    return scope.everybody()
        || scope.organisations().contains(organisation.value())
        || lists.isInSight(organisation);
  }

  private void requireReach(OrganisationId organisation) {
    var scope = permissions.scope();
    if (!scope.everybody() && !scope.organisations().contains(organisation.value()))
      throw new Forbidden("the units of organisation " + organisation + " are not the actor's");
  }

  private void requireEverybody() {
    if (!permissions.scope().everybody())
      throw new Forbidden("organisations are added by whoever looks after all");
  }
}
