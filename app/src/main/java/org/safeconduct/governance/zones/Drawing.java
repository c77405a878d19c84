package org.safeconduct.governance.zones;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.Zone;
import org.safeconduct.governance.ZoneRedrawn;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Position;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Draws zones, changes them, ends them, and says where their people gather. Whoever keeps
/// the network for some organisations or zones only draws those; a zone for everybody
/// concerns everybody.
@Service
public class Drawing {
  private static final int LONGEST_CODE = 50;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_CHANNEL = 100;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_PEOPLE = 1_000_000;
  private static final double FURTHEST_KM = 100;
  private static final Actor RULES = new Actor.SystemJob("rules of zones", Set.of());

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final PeopleRegister people;
  private final JdbcZoneFiles files;
  private final JdbcZonePoints points;
  private final ApplicationEventPublisher events;

  Drawing(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      PeopleRegister people,
      JdbcZoneFiles files,
      JdbcZonePoints points,
      ApplicationEventPublisher events) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.people = people;
    this.files = files;
    this.points = points;
    this.events = events;
  }

  /// Draws a zone that there was not.
  @Transactional
  public ZoneOutcome draw(NewZone wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    var faults = faults(wanted, null);
    var boundary = wanted.boundary();
    var area = boundary == null ? null : boundary.area();
    if (!faults.isEmpty() || boundary == null || area == null)
      return new ZoneOutcome.Refused(faults);
    var zone =
        new Zone(UUID.randomUUID(), wanted.name().strip(), wanted.organisation(), area, null);
    files.add(file(zone, wanted, 1, boundary.findings()));
    return told("governance.zone-drawn", zone.id(), 1, boundary.findings());
  }

  /// Changes a zone; the earlier version is kept.
  ///
  /// @param version of the zone that the changer saw
  @Transactional
  public ZoneOutcome redraw(UUID id, int version, NewZone wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    var old = mine(id);
    var faults = faults(wanted, id);
    if (!faults.isEmpty()) return new ZoneOutcome.Refused(faults);
    if (old.version() != version || old.isEnded()) return new ZoneOutcome.ChangedMeanwhile();
    var given = wanted.boundary();
    var area = given == null || given.area() == null ? old.zone().area() : given.area();
    var mended = given == null ? old.written().mended() : given.findings();
    var zone = new Zone(
        id, wanted.name().strip(), wanted.organisation(), area, old.zone().assemblyPoint());
    if (!files.change(file(zone, wanted, version + 1, mended)))
      return new ZoneOutcome.ChangedMeanwhile();
    return told(
        "governance.zone-redrawn", id, version + 1, given == null ? List.of() : given.findings());
  }

  /// Ends a zone and the posts of whoever looked after it.
  @Transactional
  public ZoneOutcome end(UUID id, int version, String reason) {
    permissions.require(Duty.MANAGE_NETWORK);
    mine(id);
    if (reason.isBlank())
      return new ZoneOutcome.Refused(List.of(new Fault("reason", "reason-needed")));
    if (reason.strip().length() > LONGEST_TEXT)
      return new ZoneOutcome.Refused(List.of(new Fault("reason", "too-long")));
    var now = clock.instant();
    var written = new ZoneFile.Written(now, currentUser.name(), reason.strip(), List.of(), now);
    if (!files.end(id, version, written)) return new ZoneOutcome.ChangedMeanwhile();
    return told("governance.zone-ended", id, version + 1, List.of());
  }

  /// Adds a gathering point.
  @Transactional
  public ZoneOutcome add(NewPoint wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    var together = wanted.zones().stream().map(this::mine).toList();
    var faults = tooFar(together, wanted.position());
    text(wanted.name(), "name", LONGEST_NAME, true, faults);
    text(wanted.access(), "access", LONGEST_TEXT, false, faults);
    var capacity = wanted.capacity();
    if (capacity != null && (capacity < 1 || capacity > MOST_PEOPLE))
      faults.add(new Fault("capacity", "capacity-range"));
    if (wanted.kind() == PointKind.ASSEMBLY && wanted.zones().size() != 1)
      faults.add(new Fault("zones", "assembly-of-one-zone"));
    if (!faults.isEmpty()) return new ZoneOutcome.Refused(faults);
    var point = new ZonePoint(
        UUID.randomUUID(),
        wanted.kind(),
        wanted.zones(),
        wanted.name().strip(),
        wanted.position(),
        capacity,
        wanted.access().strip(),
        clock.instant(),
        currentUser.name(),
        null);
    points.add(point);
    audit.record(
        "governance.zone-point-added",
        point.id().toString(),
        Map.of("kind", point.kind().name()));
    return new ZoneOutcome.Done(wanted.zones().getFirst(), List.of());
  }

  /// Says that a gathering point of a zone is no longer used.
  @Transactional
  public ZoneOutcome close(UUID zone, UUID point) {
    permissions.require(Duty.MANAGE_NETWORK);
    mine(zone);
    if (points.of(zone).stream().noneMatch(it -> it.id().equals(point)))
      throw new NotFound("zone point", point);
    if (!points.close(point, clock.instant(), currentUser.name()))
      return new ZoneOutcome.ChangedMeanwhile();
    audit.record("governance.zone-point-closed", point.toString(), Map.of());
    return new ZoneOutcome.Done(zone, List.of());
  }

  private ZoneOutcome told(String deed, UUID zone, int version, List<String> mended) {
    audit.record(deed, zone.toString(), Map.of("version", version));
    events.publishEvent(new ZoneRedrawn(zone, version));
    return new ZoneOutcome.Done(zone, mended);
  }

  private ZoneFile mine(UUID id) {
    var file = files.find(id).orElseThrow(() -> new NotFound("zone", id));
    if (!mayDraw(file.zone().organisation(), id)) throw new Forbidden("not the actor's zone");
    return file;
  }

  private boolean mayDraw(@Nullable OrganisationId organisation, @Nullable UUID zone) {
    var scope = permissions.scope();
    return scope.everybody()
        || (organisation != null && scope.organisations().contains(organisation.value()))
        || (organisation != null && zone != null && scope.zones().contains(zone));
  }

  /// Everything that is wrong with a zone as it is wanted; nothing is changed.
  ///
  /// @param id of the zone that would be changed; null for one that there was not
  public List<Fault> faults(NewZone wanted, @Nullable UUID id) {
    permissions.require(Duty.MANAGE_NETWORK);
    var faults = new ArrayList<Fault>();
    text(wanted.code(), "code", LONGEST_CODE, true, faults);
    text(wanted.name(), "name", LONGEST_NAME, true, faults);
    text(wanted.radioChannel(), "radioChannel", LONGEST_CHANNEL, false, faults);
    text(wanted.reason(), "reason", LONGEST_TEXT, false, faults);
    if (isCodeTaken(wanted, id)) faults.add(new Fault("code", "code-taken"));
    var organisation = wanted.organisation();
    if (organisation != null
        && people.organisations().stream().noneMatch(it -> it.id().equals(organisation)))
      faults.add(new Fault("organisation", "organisation-unknown"));
    if (!mayDraw(organisation, id)) faults.add(new Fault("organisation", "zone-not-yours"));
    var boundary = wanted.boundary();
    if (boundary == null && id == null) faults.add(new Fault("boundary", "boundary-needed"));
    if (boundary != null && boundary.area() == null)
      BoundaryReader.obstacles(boundary).forEach(it -> faults.add(new Fault("boundary", it)));
    return faults;
  }

  /// Nobody walks, and no bus brings a zone, as far as that: two numbers were exchanged, or a zone
  /// of another town was ticked.
  private static List<Fault> tooFar(List<ZoneFile> together, Position position) {
    var far = together.stream()
        .filter(it -> Apart.kilometres(it.zone().area(), position) > FURTHEST_KM)
        .toList();
    var faults = new ArrayList<Fault>();
    if (far.contains(together.getFirst())) faults.add(new Fault("latitude", "point-too-far"));
    else if (!far.isEmpty()) faults.add(new Fault("zones", "zone-too-far"));
    return faults;
  }

  /// Also by a zone that the actor may not see.
  private boolean isCodeTaken(NewZone wanted, @Nullable UUID id) {
    return currentUser.callAs(RULES, () -> files.isCodeTaken(wanted.code().strip(), id));
  }

  private static void text(
      String text, String field, int longest, boolean needed, List<Fault> faults) {
    if (needed && text.isBlank()) faults.add(new Fault(field, "field-needed"));
    if (text.strip().length() > longest) faults.add(new Fault(field, "too-long"));
  }

  private ZoneFile file(Zone zone, NewZone wanted, int version, List<String> mended) {
    return new ZoneFile(
        zone,
        wanted.code().strip(),
        wanted.radioChannel().strip(),
        version,
        new ZoneFile.Written(
            clock.instant(), currentUser.name(), wanted.reason().strip(), mended, null));
  }
}
