package org.safeconduct.governance.zones;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.governance.Residents;
import org.safeconduct.governance.ZoneOverview;
import org.safeconduct.governance.Zones;
import org.safeconduct.governance.gaps.Gap;
import org.safeconduct.governance.gaps.Gaps;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// How it stands with the warden zones: who lives there, who looks after them, where people
/// gather, what overlaps, and how each was drawn over time. Everybody who reads the network
/// sees all of it; it counts people and names none.
@Service
public class ZoneBook {
  private static final Comparator<ZoneState> BY_NAME = Comparator.comparing(
      (ZoneState it) -> it.file().zone().name(), String.CASE_INSENSITIVE_ORDER);
  private static final Map<String, Comparator<ZoneState>> ORDERS = Map.of(
      "name",
      BY_NAME,
      "people",
      Comparator.comparing((ZoneState it) -> it.residents().all()),
      "cover",
      Comparator.comparing(ZoneState::cover),
      "changed",
      Comparator.comparing((ZoneState it) -> it.file().written().at()));

  private final Permissions permissions;
  private final Zones zones;
  private final Gaps gaps;
  private final JdbcZoneFiles files;
  private final JdbcZonePoints points;
  private final Clock clock;

  ZoneBook(
      Permissions permissions,
      Zones zones,
      Gaps gaps,
      JdbcZoneFiles files,
      JdbcZonePoints points,
      Clock clock) {
    this.permissions = permissions;
    this.zones = zones;
    this.gaps = gaps;
    this.files = files;
    this.points = points;
    this.clock = clock;
  }

  /// One page of the zones that the filter admits.
  ///
  /// @param request sort orders: `name` (the default), `people`, `cover`, `changed`
  public Page<ZoneState> list(ZoneFilter filter, PageRequest request) {
    permissions.require(Duty.READ_NETWORK);
    var order = ORDERS.getOrDefault(request.order(), BY_NAME);
    var found = all(filter).stream()
        .sorted((request.descending() ? order.reversed() : order)
            .thenComparing(BY_NAME)
            .thenComparing(it -> it.file().id()))
        .toList();
    var rows = found.stream().skip(request.offset()).limit(request.size()).toList();
    return new Page<>(rows, request.page(), request.size(), found.size());
  }

  /// Every zone that the filter admits, by name.
  public List<ZoneState> all(ZoneFilter filter) {
    permissions.require(Duty.READ_NETWORK);
    return states().stream().filter(filter::admits).toList();
  }

  /// How it stands with one zone.
  ///
  /// @throws NotFound if there is none
  public ZoneState get(UUID id) {
    permissions.require(Duty.READ_NETWORK);
    var file = files.find(id).orElseThrow(() -> new NotFound("zone", id));
    var residents = zones.overview().stream()
        .filter(it -> it.zone().id().equals(id))
        .map(ZoneOverview::residents)
        .findFirst()
        .orElse(Residents.NONE);
    var coverage = gaps.ofZones(List.of(id)).get(id);
    var overlaps = file.isEnded() ? List.<Overlap>of() : Overlap.of(file.zone(), zones.list());
    return new ZoneState(file, residents, coverage, points.of(id), overlaps);
  }

  /// Every version of a zone, the newest first.
  public List<ZoneFile> history(UUID id) {
    permissions.require(Duty.READ_NETWORK);
    return files.versions(id);
  }

  /// How the zones are covered now, taken together.
  public Sum sum() {
    permissions.require(Duty.READ_NETWORK);
    var all = all(ZoneFilter.ALL);
    return new Sum(
        all.size(),
        people(all.stream()
            .filter(it -> has(it, Gap.Kind.NO_HOLDER, Gap.Kind.EXPIRED))
            .toList()),
        count(all, Gap.Kind.NO_HOLDER, Gap.Kind.EXPIRED),
        count(all, Gap.Kind.HOLDER_ABSENT, Gap.Kind.NOBODY_PRESENT),
        count(all, Gap.Kind.NO_ALTERNATE),
        clock.instant());
  }

  /// @param zones that are looked after
  /// @param peopleWithoutWarden who live in zones without a warden, dependants included
  /// @param withoutWarden zones
  /// @param wardenAway zones whose warden is absent now
  /// @param withoutDeputy zones
  public record Sum(
      int zones,
      int peopleWithoutWarden,
      int withoutWarden,
      int wardenAway,
      int withoutDeputy,
      Instant asOf) {}

  private List<ZoneState> states() {
    var residents = new HashMap<UUID, Residents>();
    zones.overview().forEach(it -> residents.put(it.zone().id(), it.residents()));
    var all = files.all();
    var coverage = gaps.ofZones(all.stream().map(ZoneFile::id).collect(toSet()));
    var byZone = new HashMap<UUID, List<ZonePoint>>();
    for (var point : points.open())
      for (var zone : point.zones())
        byZone.computeIfAbsent(zone, _ -> new ArrayList<>()).add(point);
    var index = Overlap.index(
        all.stream().filter(it -> !it.isEnded()).map(ZoneFile::zone).toList());
    return all.stream()
        .map(it -> new ZoneState(
            it,
            residents.getOrDefault(it.id(), Residents.NONE),
            coverage.get(it.id()),
            byZone.getOrDefault(it.id(), List.of()),
            it.isEnded() ? List.of() : Overlap.among(index, it.zone())))
        .toList();
  }

  private static int count(List<ZoneState> all, Gap.Kind... kinds) {
    return (int) all.stream().filter(it -> has(it, kinds)).count();
  }

  private static int people(List<ZoneState> all) {
    return all.stream().mapToInt(it -> it.residents().all()).sum();
  }

  private static boolean has(ZoneState it, Gap.Kind... kinds) {
    var coverage = it.coverage();
    return coverage != null
        && coverage.gaps().stream().anyMatch(gap -> List.of(kinds).contains(gap.kind()));
  }
}
