package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.SelfCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Compares the whereabouts in memory with the database, which is the record, once a day, and asks
/// about some places whether everybody is found there whom a fact puts there. Who
/// differs is looked at once more ten minutes later at the earliest, when changes on their way have
/// come in; who still differs then is a fault of ours: it is put right and told. A comparison that
/// has not come to an end for two days is told too.
@Component
class CompareWithRecord implements SelfCheck {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));
  private static final Logger LOG = LoggerFactory.getLogger(CompareWithRecord.class);

  private static final int FEW = 1_000;

  private final CurrentUser currentUser;
  private final Clock clock;
  private final DossierReader reader;
  private final JdbcConfirmations confirmations;
  private final FollowChanges changes;
  private final Picture picture;
  private final Overlooked overlooked;
  private final Set<UUID> doubtful = new HashSet<>();
  private final Instant started;
  private final Duration overdueAfter;
  private final Duration againAfter;
  private Set<UUID> lost = Set.of();
  private int compared;
  private Instant comparedAt = Instant.MIN;
  private volatile @Nullable Outcome last;

  /// @param every how often everything is compared
  /// @param again how much later whoever differed is looked at once more
  CompareWithRecord(
      CurrentUser currentUser,
      Clock clock,
      DossierReader reader,
      JdbcConfirmations confirmations,
      FollowChanges changes,
      Picture picture,
      @Value("${safeconduct.exposure.compare-every:24h}") Duration every,
      @Value("${safeconduct.exposure.compare-again:10m}") Duration again) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.reader = reader;
    this.confirmations = confirmations;
    this.changes = changes;
    this.picture = picture;
    this.overlooked = new Overlooked(picture);
    this.started = clock.instant();
    this.overdueAfter = every.multipliedBy(2);
    this.againAfter = again;
  }

  /// @param differed of how many people something else was in memory
  private record Outcome(Instant at, int people, int differed) {}

  @Scheduled(
      initialDelayString = "${safeconduct.exposure.compare-every:24h}",
      fixedDelayString = "${safeconduct.exposure.compare-every:24h}")
  synchronized void compare() {
    currentUser.runAs(JOB, this::compareNow);
  }

  /// Looks again at those who differed, once that is long enough ago and everything was taken in
  /// that was stored by then.
  @Scheduled(fixedDelay = 60_000)
  synchronized void compareAgain() {
    if (doubtful.isEmpty() || clock.instant().isBefore(comparedAt.plus(againAfter))) return;
    if (picture.asOf().isBefore(comparedAt)) return;
    currentUser.runAs(JOB, this::compareAgainNow);
  }

  @Override
  public Result check() {
    var outcome = last;
    var since = outcome == null ? started : outcome.at();
    if (since.plus(overdueAfter).isBefore(clock.instant()))
      return result(Level.BROKEN, "overdue", since);
    if (outcome == null) return result(Level.PENDING, "not-yet");
    return outcome.differed() == 0
        ? result(Level.GOOD, "same", outcome.people(), outcome.at())
        : result(Level.BROKEN, "differed", outcome.differed(), outcome.at());
  }

  private void compareNow() {
    if (!picture.isComplete()) return;
    var recorded = reader.readAll();
    compared = recorded.size();
    doubtful.clear();
    doubtful.addAll(differing(everybody(), recorded));
    lost = overlooked.in(recorded);
    doubtful.addAll(lost);
    comparedAt = clock.instant();
    if (doubtful.isEmpty()) last = new Outcome(comparedAt, compared, 0);
  }

  private void compareAgainNow() {
    var asked = doubtful.stream().map(PersonId::new).toList();
    var recorded = reader.read(asked);
    var wrong = differing(doubtful, recorded);
    wrong.addAll(overlooked.of(stillLost(recorded)));
    if (!wrong.isEmpty()) {
      changes.readAnew(wrong.stream().map(PersonId::new).toList());
      LOG.error("Whereabouts of {} people differed from the database: read again", wrong.size());
    }
    doubtful.clear();
    last = new Outcome(clock.instant(), compared, wrong.size());
  }

  private List<Dossier> stillLost(List<Dossier> recorded) {
    return recorded.stream().filter(it -> lost.contains(it.person())).limit(FEW).toList();
  }

  private Set<UUID> everybody() {
    var known = new HashSet<UUID>();
    picture.everybody().forEach(it -> known.add(it.person()));
    return known;
  }

  /// Who is in memory otherwise than recorded, or only in one of both.
  ///
  /// @param asked who may be in memory
  private Set<UUID> differing(Set<UUID> asked, List<Dossier> recorded) {
    Map<UUID, Dossier> dossiers = HashMap.newHashMap(recorded.size());
    recorded.forEach(it -> dossiers.put(it.person(), it));
    var people = new ArrayList<>(asked);
    people.addAll(dossiers.keySet());
    var differing = new HashSet<UUID>();
    for (var person : people) if (differs(person, dossiers.get(person))) differing.add(person);
    return differing;
  }

  private boolean differs(UUID person, @Nullable Dossier recorded) {
    var known = picture.find(person).orElse(null);
    if (known == null || recorded == null) return known != recorded;
    return !known.card().equals(recorded.card())
        || !kept(picture.facts(person)).equals(kept(recorded.facts()));
  }

  /// What is over for so long that it is read no more may be in memory still.
  private Set<Fact> kept(List<Fact> facts) {
    var since = confirmations.keptSince();
    return facts.stream()
        .filter(it -> it.kind() != Kind.CONFIRMATION || it.when().until().isAfter(since))
        .collect(Collectors.toSet());
  }

  private static Result result(Level level, String words, Object... arguments) {
    return new Result(
        "exposure.compare.name", level, "exposure.compare." + words, List.of(arguments));
  }
}
