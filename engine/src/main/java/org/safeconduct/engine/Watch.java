package org.safeconduct.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

/// Who is in which of many areas, kept current: each change of people, areas or time is answered
/// with who came in and who went out.
///
/// What it holds of a person in an area is what asking said when she or that area was looked at
/// last. So it lags behind a change that was not told, and behind time that passes, until
/// [#goOn] has looked at everybody for whom that makes a difference; then it is what asking
/// about each area says.
///
/// Safe for many threads; they take turns.
public final class Watch {
  private final Supplier<World> worlds;
  private final Freshness freshFor;
  private final WatchedAreas areas = new WatchedAreas();
  private final Turns turns;
  private final Map<UUID, Map<UUID, Confidence>> byArea = new HashMap<>();
  private final Map<UUID, Standing> byPerson = new HashMap<>();

  /// Up to when time was followed, once anything is watched.
  private @Nullable Instant latest;

  Watch(Supplier<World> worlds, Freshness freshFor) {
    this.worlds = worlds;
    this.freshFor = freshFor;
    this.turns = new Turns(freshFor);
  }

  /// Watches this area from now on; an area of that id that was watched before is replaced.
  ///
  /// @param now for which moment, UTC
  public synchronized List<Crossing> watch(UUID area, Area surface, Instant now) {
    var world = worlds.get();
    if (latest == null) begin(world, now);
    areas.put(area, surface);
    return lookInside(area, world, now);
  }

  /// Watches this area no more. Whoever was there does not count as having left.
  public synchronized void end(UUID area) {
    areas.remove(area);
    takeEverybodyOut(area);
    areas.free(area);
  }

  /// Looks where these people are now, after something about them changed.
  ///
  /// @param now for which moment, UTC
  public synchronized List<Crossing> people(Collection<UUID> changed, Instant now) {
    var crossings = new ArrayList<Crossing>();
    var world = worlds.get();
    areas.follow(world);
    for (var person : changed) lookFor(person, world, now, crossings);
    return crossings;
  }

  /// Looks at whoever comes, goes, or is less sure because time passed, although nothing
  /// changed: a few at a time, so that whoever changes need not wait until all are done. When
  /// the clock was set back, that is everybody.
  ///
  /// @param now for which moment, UTC
  /// @param about for how long; at least one person is looked at, if it is anybody's turn
  public synchronized List<Crossing> goOn(Instant now, Duration about) {
    if (latest == null) return List.of();
    var crossings = new ArrayList<Crossing>();
    var world = worlds.get();
    areas.follow(world);
    if (now.isBefore(latest)) everybody(now);
    latest = now;
    long started = System.nanoTime();
    do {
      var person = turns.take(now);
      if (person.isEmpty()) break;
      lookFor(person.get(), world, now, crossings);
    } while (System.nanoTime() - started < about.toNanos());
    return crossings;
  }

  /// Has everybody looked at again by [#goOn], because something changed that concerns all,
  /// such as how long confirmations stay fresh.
  ///
  /// @param now from which moment on, UTC
  public synchronized void everybody(Instant now) {
    worlds.get().people().each(known -> turns.heed(known.person(), now));
  }

  /// Who is in the area, and how surely.
  public synchronized Map<UUID, Confidence> inside(UUID area) {
    return Map.copyOf(byArea.getOrDefault(area, Map.of()));
  }

  /// In which of the areas the person is.
  public synchronized Set<UUID> around(UUID person) {
    return Arrays.stream(standing(person).areas())
        .mapToObj(areas::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void begin(World world, Instant now) {
    world.people().each(known -> turns.heed(known, now));
    latest = now;
  }

  /// Says of nobody that she went. Afterwards no standing names the number of the area.
  private void takeEverybodyOut(UUID area) {
    var inside = byArea.remove(area);
    if (inside == null) return;
    for (var person : inside.keySet()) keepInArea(person, area, null);
  }

  private void lookFor(UUID person, World world, Instant now, List<Crossing> into) {
    var known = world.people().find(person);
    var after = known.map(it -> standing(it, Interval.at(now))).orElse(Standing.NOWHERE);
    standing(person)
        .compare(after, (area, _, confidence) -> note(areas.id(area), person, confidence, into));
    keep(person, after);
    known.ifPresent(it -> turns.heed(it, now));
  }

  private List<Crossing> lookInside(UUID area, World world, Instant now) {
    areas.follow(world);
    var ready = areas.get(area);
    var question = new Question(ready.ground().area(), Interval.at(now), Duration.ZERO);
    var present = new HashMap<UUID, Confidence>();
    new Inquiry(world, question, freshFor, ready)
        .present()
        .forEach(exposed -> present.put(exposed.person(), exposed.confidence()));
    var people = new HashSet<>(present.keySet());
    people.addAll(byArea.getOrDefault(area, Map.of()).keySet());
    var crossings = new ArrayList<Crossing>();
    for (var person : people) {
      var after = present.get(person);
      if (note(area, person, after, crossings)) keepInArea(person, area, after);
    }
    return crossings;
  }

  private Standing standing(Known known, Interval moment) {
    return StandingOf.of(known, moment, freshFor, areas).standing();
  }

  private Standing standing(UUID person) {
    return byPerson.getOrDefault(person, Standing.NOWHERE);
  }

  private void keepInArea(UUID person, UUID area, @Nullable Confidence after) {
    keep(person, standing(person).with(areas.number(area), after));
  }

  private void keep(UUID person, Standing standing) {
    if (standing.isNowhere()) byPerson.remove(person);
    else byPerson.put(person, standing);
  }

  /// Writes down how surely she is in the area now, and whether that is news.
  private boolean note(UUID area, UUID person, @Nullable Confidence after, List<Crossing> into) {
    var inside = byArea.computeIfAbsent(area, _ -> new HashMap<>());
    var before = after == null ? inside.remove(person) : inside.put(person, after);
    if (before == after) return false;
    into.add(new Crossing(area, person, before, after));
    return true;
  }
}
