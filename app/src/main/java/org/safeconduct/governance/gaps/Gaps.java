package org.safeconduct.governance.gaps;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.posts.Holding;
import org.safeconduct.governance.posts.Posts;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.platform.AbsenceSource;
import org.safeconduct.platform.AbsenceSource.Absence;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Which posts are covered, and which want somebody. Nothing is stored: it follows from zones,
/// organisations, appointments and absences at the moment of asking.
@Service
public class Gaps {
  private static final Actor LOOKING =
      new Actor.SystemJob("looking for gaps", Set.of(Duty.READ_NETWORK, Duty.RUN_JOBS));
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final Comparator<Coverage> WORST =
      Comparator.comparing(Coverage::rank).thenComparing(it -> it.seat().post());
  private static final Map<String, Comparator<Coverage>> ORDERS = Map.of(
      "post",
      Comparator.comparing(it -> it.seat().post()),
      "country",
      Comparator.comparing(it -> Objects.requireNonNullElse(it.seat().country(), "~")));

  private final Permissions permissions;
  private final Posts posts;
  private final Wanted wanted;
  private final ObjectProvider<AbsenceSource> absences;
  private final CurrentUser currentUser;
  private final Clock clock;
  private volatile @Nullable Looked looked;

  Gaps(
      Permissions permissions,
      Posts posts,
      Wanted wanted,
      ObjectProvider<AbsenceSource> absences,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.posts = posts;
    this.wanted = wanted;
    this.absences = absences;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// One page of the seats that the filter admits.
  ///
  /// @param request sort orders: `worst` (the default: where nobody acts first),
  ///     `post`, `country`
  public Page<Coverage> list(GapFilter filter, PageRequest request) {
    permissions.require(Duty.READ_NETWORK);
    var found = all(filter);
    var order = ORDERS.getOrDefault(request.order(), WORST);
    var sorted = found.stream()
        .sorted((request.descending() ? order.reversed() : order)
            .thenComparing(it -> it.seat().toString()))
        .toList();
    var rows = sorted.stream().skip(request.offset()).limit(request.size()).toList();
    return new Page<>(rows, request.page(), request.size(), sorted.size());
  }

  /// Every seat that the filter admits.
  public List<Coverage> all(GapFilter filter) {
    permissions.require(Duty.READ_NETWORK);
    return coverage().stream().filter(filter::admits).toList();
  }

  /// How it stands with each zone of these, by zone; for pages about zones.
  public Map<UUID, Coverage> ofZones(Collection<UUID> asked) {
    permissions.require(Duty.READ_NETWORK);
    var found = new HashMap<UUID, Coverage>();
    for (var it : coverage()) {
      var zone = it.seat().zone();
      if (zone != null && it.seat().post() == Post.WARDEN && asked.contains(zone))
        found.put(zone, it);
    }
    return found;
  }

  /// How many seats want somebody, counted at most half a minute ago; for the status bar.
  public Counted count() {
    permissions.require(Duty.READ_NETWORK);
    var last = looked;
    var now = clock.instant();
    if (last == null || Duration.between(last.at, now).abs().compareTo(KEPT) >= 0)
      looked = last = new Looked(currentUser.callAs(LOOKING, this::lookEverywhere), now);
    var gaps = shown(last.all).stream().filter(it -> !it.gaps().isEmpty()).toList();
    return new Counted(
        (int) gaps.stream().filter(Coverage::isSevere).count(), gaps.size(), last.at);
  }

  private record Looked(List<Coverage> all, Instant at) {}

  /// @param severe seats in which nobody acts
  /// @param all seats with any gap, those included
  /// @param asOf when they were counted
  public record Counted(int severe, int all, Instant asOf) {}

  /// The same for every reader: whoever reads the network must know what it lacks.
  private List<Coverage> coverage() {
    return shown(currentUser.callAs(LOOKING, this::lookEverywhere));
  }

  /// Without the zones and appointments that are labelled above the reader's clearance. A post
  /// that somebody holds is no gap, even if the reader may not see by which appointment.
  private List<Coverage> shown(List<Coverage> all) {
    var withheld = currentUser.scope().withheld();
    return withheld.isEmpty()
        ? all
        : all.stream()
            .filter(
                it -> it.seat().zone() == null || !withheld.contains(it.seat().zone()))
            .map(it -> it.without(withheld))
            .toList();
  }

  private List<Coverage> lookEverywhere() {
    var held = posts.ofPosts(EnumSet.allOf(Post.class));
    var bySeat = held.stream().collect(groupingBy(Holding::seat));
    var now = clock.instant();
    var assessed = new Assessed(now, away(held), wanted.endingDays());
    var found = new ArrayList<Coverage>();
    for (var seat : wanted.among(bySeat, now)) {
      var others = seat.post().alternates().stream()
          .flatMap(it -> bySeat.getOrDefault(seat.with(it), List.of()).stream())
          .toList();
      found.add(assessed.of(seat, bySeat.getOrDefault(seat, List.of()), others));
    }
    return found;
  }

  private Map<UUID, Absence> away(List<Holding> held) {
    var persons = held.stream()
        .filter(it -> it.term() instanceof Term.InForce)
        .map(it -> it.person().value())
        .distinct()
        .toList();
    var away = new HashMap<UUID, Absence>();
    sources()
        .forEach(source -> source
            .absent(persons, clock.instant())
            .forEach((person, absence) -> away.merge(
                person,
                absence,
                (one, other) -> one.until().isAfter(other.until()) ? one : other)));
    return away;
  }

  private Stream<AbsenceSource> sources() {
    return absences.orderedStream();
  }
}
