package org.safeconduct.engine;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Keeps the current [World] in one reference: writers take turns to replace it, readers just
/// read it.
final class InMemoryEngine implements ExposureEngine {
  private static final int FEW = 1_000;
  private static final int SETTLED_PER_CHANGE = 16;

  private final Duration freshFor;
  private final int few;
  private volatile World world = World.EMPTY;

  InMemoryEngine(Duration freshFor) {
    this(freshFor, FEW);
  }

  /// @param few so many changed people never cause a new snapshot
  InMemoryEngine(Duration freshFor, int few) {
    this.freshFor = freshFor;
    this.few = few;
  }

  @Override
  public synchronized void replaceAll(Map<UUID, List<Fact>> facts) {
    var taken = HashMap.<UUID, List<Fact>>newHashMap(facts.size());
    facts.forEach((person, known) -> taken.put(person, checked(person, known)));
    world = settledIfMany(world.with(taken));
  }

  @Override
  public synchronized void forget(UUID person) {
    world = settledIfMany(world.without(person));
  }

  @Override
  public Answer ask(Question question) {
    return new Inquiry(world, question, freshFor).answer();
  }

  @Override
  public List<Exposed> reasons(UUID person, Question question) {
    return new Inquiry(world, question, freshFor).reasons(person);
  }

  @Override
  public List<Fact> factsOf(UUID person) {
    return world.factsOf(person);
  }

  @Override
  public void each(BiConsumer<UUID, List<Fact>> taker) {
    world.each(taker);
  }

  @Override
  public int people() {
    return world.people();
  }

  private World settledIfMany(World next) {
    int many = Math.max(few, next.settled().people().size() / SETTLED_PER_CHANGE);
    return next.changes() > many ? next.resettled() : next;
  }

  private static List<Fact> checked(UUID person, List<Fact> facts) {
    for (var fact : facts)
      if (!fact.person().equals(person))
        throw new IllegalArgumentException(
            "A fact about " + fact.person() + " given for " + person);
    return List.copyOf(facts);
  }
}
