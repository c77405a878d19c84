package org.safeconduct.engine;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.safeconduct.shared.Interval;

/// Keeps the current [World] in one reference: writers take turns to replace it, readers just
/// read it.
final class InMemoryEngine implements ExposureEngine {
  private static final System.Logger LOG = System.getLogger(InMemoryEngine.class.getName());
  private static final int LATEST_PLACES = 500;

  private final Freshness freshFor;
  private final int latestPlaces;
  private final AlertBook alerts = new AlertBook();
  private Ledger ledger;
  private volatile World world;

  InMemoryEngine(Freshness freshFor) {
    this(freshFor, LATEST_PLACES);
  }

  InMemoryEngine(Duration freshFor, int latestPlaces) {
    this(_ -> freshFor, latestPlaces);
  }

  /// @param latestPlaces so many new places never cause a new tree of places
  InMemoryEngine(Freshness freshFor, int latestPlaces) {
    this.freshFor = freshFor;
    this.latestPlaces = latestPlaces;
    this.ledger = new Ledger(latestPlaces);
    this.world = ledger.world();
  }

  @Override
  public synchronized void replaceAll(Collection<? extends PersonFacts> people) {
    people.forEach(InMemoryEngine::check);
    if (people.size() > world.people().size()) startAnew(people);
    else ledger.write(people);
    publish();
  }

  @Override
  public synchronized void forget(UUID person) {
    ledger.strike(person);
    publish();
  }

  @Override
  public Answer ask(Question question, Predicate<PersonFacts> whom) {
    return new Inquiry(world, question, freshFor).answer(whom);
  }

  @Override
  public List<Exposed> reasons(UUID person, Question question) {
    var now = world;
    return now.people()
        .find(person)
        .map(known -> new Inquiry(now, question, freshFor).reasons(known))
        .orElse(List.of());
  }

  @Override
  public List<Exposed> present(Question question) {
    return new Inquiry(world, question, freshFor).present();
  }

  @Override
  public AlertBook alerts() {
    return alerts;
  }

  @Override
  public List<Met> alertsMeeting(PersonFacts person, Interval when) {
    return alerts.meeting(person, when, freshFor);
  }

  @Override
  public Watch watch() {
    return new Watch(() -> world, freshFor);
  }

  @Override
  public List<Fact> factsOf(UUID person) {
    return world.people().find(person).map(Known::facts).orElse(List.of());
  }

  @Override
  public void each(Consumer<PersonFacts> taker) {
    world.people().each(known -> taker.accept(known.of()));
  }

  @Override
  public int people() {
    return world.people().size();
  }

  private void publish() {
    if (ledger.missing() > 0)
      LOG.log(Level.ERROR, "{0} rows missed in an index: written anew", ledger.missing());
    if (ledger.isWorn()) startAnew(List.of());
    world = ledger.world();
  }

  /// Writes everybody into a new ledger.
  private void startAnew(Collection<? extends PersonFacts> replaced) {
    var everybody = new HashMap<UUID, PersonFacts>();
    ledger.world().people().each(known -> everybody.put(known.person(), known.of()));
    for (var person : replaced) everybody.put(person.person(), person);
    ledger = Ledger.of(everybody.values(), latestPlaces);
  }

  private static void check(PersonFacts person) {
    for (var fact : person.facts())
      if (!fact.person().equals(person.person()))
        throw new IllegalArgumentException(
            "A fact about " + fact.person() + " given for " + person.person());
  }
}
