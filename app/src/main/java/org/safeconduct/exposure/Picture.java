package org.safeconduct.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.Answer;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Met;
import org.safeconduct.engine.PersonFacts;
import org.safeconduct.engine.Question;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Busy;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.shared.Interval;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Everybody's whereabouts in memory: the engine with the facts, and beside it who the people
/// are and what the places are called. Rebuilt from the database at each start.
@Component
class Picture {
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final ExposureEngine engine;
  private final Map<UUID, Dossier> dossiers = new ConcurrentHashMap<>();

  private final Leads leads = new Leads();

  private final AtomicLong changes = new AtomicLong();
  private final Object taking = new Object();
  private volatile @Nullable Instant asOf;
  private volatile Instant completeFrom = Instant.MIN;

  @Autowired
  Picture(ProfilePeriods periods) {
    this(periods::freshFor);
  }

  /// @param freshFor how old a confirmation of somebody of an organisation may be and still be
  ///     *certain* (architecture.md 6.2)
  Picture(Function<OrganisationId, Duration> freshFor) {
    this.engine = ExposureEngine.inMemory(person -> freshFor.apply(organisation(person)));
  }

  Picture(ExposureEngine engine) {
    this.engine = engine;
  }

  /// Whoever is known by some facts alone belongs to none that chose anything.
  private static OrganisationId organisation(PersonFacts person) {
    return person instanceof Dossier dossier
        ? dossier.card().organisation()
        : new OrganisationId(Profiles.INSTALLATION);
  }

  ExposureEngine engine() {
    return engine;
  }

  /// Takes these people as they are now, all at once.
  ///
  /// @param asked who was looked for; who of them has no dossier is forgotten
  void take(Collection<PersonId> asked, List<Dossier> read) {
    synchronized (taking) {
      takeNow(asked, read);
    }
  }

  /// Takes these people as if nothing had been known of them: what the engine has of them is
  /// written once more, also where it seems to be the same.
  void takeAnew(Collection<PersonId> asked, List<Dossier> read) {
    synchronized (taking) {
      takeNow(asked, List.of());
      takeNow(asked, read);
    }
  }

  private void takeNow(Collection<PersonId> asked, List<Dossier> read) {
    var gone = asked.stream().map(PersonId::value).collect(Collectors.toCollection(HashSet::new));
    for (var dossier : read) {
      gone.remove(dossier.person());
      dossiers.put(dossier.person(), dossier);
      leads.put(dossier.person(), dossier.human());
    }
    if (!read.isEmpty()) engine.replaceAll(read);
    gone.stream().filter(dossiers::containsKey).forEach(this::forget);
    changes.incrementAndGet();
  }

  /// How often people were taken. What was asked before the number changed may be out of date.
  long changes() {
    return changes.get();
  }

  /// Takes everybody as they are now.
  void takeAll(List<Dossier> read) {
    take(dossiers.keySet().stream().map(PersonId::new).toList(), read);
  }

  /// Says up to when changes were taken in.
  void currentAsOf(Instant moment) {
    asOf = moment;
  }

  /// Says from which moment on everything known about it is there.
  void completeFrom(Instant moment) {
    completeFrom = moment;
  }

  /// Whether what is known about the past is there as well.
  boolean isComplete() {
    return completeFrom.equals(Instant.MIN);
  }

  /// Up to when changes were taken in.
  ///
  /// @throws IllegalStateException while nothing was read yet: an empty answer would be a lie
  Instant asOf() {
    var known = asOf;
    if (known == null) throw new IllegalStateException("Whereabouts have not been read yet");
    return known;
  }

  /// Up to when changes were taken in, if anything was read at all.
  Optional<Instant> currentSince() {
    return Optional.ofNullable(asOf);
  }

  int people() {
    return dossiers.size();
  }

  /// Who of some is there, who arrives, who cannot be placed.
  ///
  /// @throws Busy if that is a time of which not everything was read yet
  Answer ask(Question question, Predicate<Dossier> whom) {
    requireComplete(question.when());
    return engine.ask(question, person -> whom.test((Dossier) person));
  }

  private void requireComplete(Interval when) {
    asOf();
    if (when.from().isBefore(completeFrom))
      throw new Busy("what is known about the past is still being read", AGAIN);
  }

  List<Exposed> reasons(UUID person, Question question) {
    return engine.reasons(person, question);
  }

  /// Which alerts in force or expected meet what the dossier says, at any time of the
  /// interval.
  List<Met> alertsMeeting(Dossier dossier, Interval when) {
    return engine.alertsMeeting(dossier, when);
  }

  /// Of whom among some nothing is known for that time.
  ///
  /// @throws Busy if that is a time of which not everything was read yet
  List<PersonFacts> unlocated(Interval when, Predicate<Dossier> whom) {
    requireComplete(when);
    return dossiers.values().stream()
        .filter(whom)
        .filter(dossier ->
            dossier.known().stream().noneMatch(known -> known.fact().when().overlaps(when)))
        .map(PersonFacts.class::cast)
        .toList();
  }

  /// What the engine says of her.
  List<Fact> facts(UUID person) {
    return engine.factsOf(person);
  }

  Optional<Dossier> find(UUID person) {
    return Optional.ofNullable(dossiers.get(person));
  }

  /// Everybody, in no particular order.
  Collection<Dossier> everybody() {
    asOf();
    return dossiers.values();
  }

  /// The persons who have several files.
  Set<UUID> withSeveralFiles() {
    return leads.withSeveralFiles();
  }

  /// All files of a person.
  List<Dossier> filesOf(UUID human) {
    return Stream.concat(Stream.of(human), leads.ledBy(human).stream())
        .flatMap(file -> find(file).stream())
        .toList();
  }

  private void forget(UUID person) {
    engine.forget(person);
    leads.remove(person);
    dossiers.remove(person);
  }
}
