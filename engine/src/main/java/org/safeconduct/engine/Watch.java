package org.safeconduct.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

/// Who is in which of many areas at this moment, kept current: each change of people, areas or
/// time is answered with who came in and who went out. What it holds is at all times what
/// asking about each area would say.
///
/// Safe for many threads; they take turns.
public final class Watch {
  private final Supplier<World> worlds;
  private final Duration freshFor;
  private final WatchedAreas areas = new WatchedAreas();
  private final Map<UUID, Map<UUID, Confidence>> byArea = new HashMap<>();
  private final Map<UUID, Set<UUID>> byPerson = new HashMap<>();

  Watch(Supplier<World> worlds, Duration freshFor) {
    this.worlds = worlds;
    this.freshFor = freshFor;
  }

  /// Watches this area from now on; an area of that id that was watched before is replaced.
  ///
  /// @param now for which moment, UTC
  public synchronized List<Crossing> watch(UUID area, Area surface, Instant now) {
    areas.put(area, surface);
    return look(area, worlds.get(), now);
  }

  /// Watches this area no more. Whoever was there does not count as having left.
  public synchronized void end(UUID area) {
    areas.remove(area);
    var inside = byArea.remove(area);
    if (inside != null) inside.keySet().forEach(person -> leave(person, area));
  }

  /// Looks where these people are now, after something about them changed.
  ///
  /// @param now for which moment, UTC
  public synchronized List<Crossing> people(Collection<UUID> changed, Instant now) {
    var crossings = new ArrayList<Crossing>();
    var world = worlds.get();
    areas.follow(world);
    for (var person : changed)
      crossings.addAll(look(person, world.people().find(person).orElse(null), world, now));
    return crossings;
  }

  /// Looks at every area anew: as time passes people come and go although nothing changed.
  ///
  /// @param now for which moment, UTC
  public synchronized List<Crossing> everybody(Instant now) {
    var crossings = new ArrayList<Crossing>();
    var world = worlds.get();
    for (var area : List.copyOf(areas.ids())) crossings.addAll(look(area, world, now));
    return crossings;
  }

  /// Who is in the area, and how surely.
  public synchronized Map<UUID, Confidence> inside(UUID area) {
    return Map.copyOf(byArea.getOrDefault(area, Map.of()));
  }

  /// In which of the areas the person is.
  public synchronized Set<UUID> around(UUID person) {
    return Set.copyOf(byPerson.getOrDefault(person, Set.of()));
  }

  private List<Crossing> look(UUID area, World world, Instant now) {
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
    for (var person : people) note(area, person, present.get(person), crossings);
    return crossings;
  }

  private List<Crossing> look(UUID person, @Nullable Known known, World world, Instant now) {
    var candidates = new HashSet<>(byPerson.getOrDefault(person, Set.of()));
    if (known != null) candidates.addAll(areas.around(known, now));
    var crossings = new ArrayList<Crossing>();
    for (var area : candidates) {
      var confidence = known == null ? null : confidence(area, known, world, now);
      note(area, person, confidence, crossings);
    }
    return crossings;
  }

  private @Nullable Confidence confidence(UUID area, Known known, World world, Instant now) {
    var ready = areas.get(area);
    var question = new Question(ready.ground().area(), Interval.at(now), Duration.ZERO);
    var contacts = Contacts.of(ready, world.places()).of(known);
    return new Judgement(question, freshFor, known.facts(), contacts)
        .present()
        .map(Exposed::confidence)
        .orElse(null);
  }

  private void note(UUID area, UUID person, @Nullable Confidence after, List<Crossing> into) {
    var inside = byArea.computeIfAbsent(area, _ -> new HashMap<>());
    var before = after == null ? inside.remove(person) : inside.put(person, after);
    if (before == after) return;
    if (after == null) leave(person, area);
    else byPerson.computeIfAbsent(person, _ -> new HashSet<>()).add(area);
    into.add(new Crossing(area, person, before, after));
  }

  private void leave(UUID person, UUID area) {
    var around = byPerson.get(person);
    if (around != null && around.remove(area) && around.isEmpty()) byPerson.remove(person);
  }
}
