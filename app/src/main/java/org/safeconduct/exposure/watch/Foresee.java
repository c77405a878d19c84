package org.safeconduct.exposure.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.AlertBook.Hold;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.ExposureEngine;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.engine.PersonFacts;
import org.safeconduct.engine.Question;
import org.safeconduct.exposure.watch.Foreseen.Key;
import org.safeconduct.shared.Interval;
import org.springframework.stereotype.Component;

/// Compares itineraries with the alerts in force and expected, and keeps which of them
/// meet. Where somebody is seen says nothing about a plan, and time that passes calls none
/// off. For one thread.
@Component
class Foresee {
  private static final int AT_ONCE = 1_000;

  private final ExposureEngine engine;
  private final JdbcForeseen foreseen;
  private Map<UUID, Hold> alerts = Map.of();
  private boolean anew = true;

  /// What is still to be compared; after a failure, once more.
  private final Set<UUID> alertsDue = new HashSet<>();

  private final Set<UUID> peopleDue = new HashSet<>();

  Foresee(ExposureEngine engine, JdbcForeseen foreseen) {
    this.engine = engine;
    this.foreseen = foreseen;
  }

  /// Takes these alerts for those in force and expected.
  void take(Map<UUID, Hold> ahead) {
    alerts = Map.copyOf(ahead);
    alertsDue.addAll(engine.alerts().take(alerts));
    if (anew) alertsDue.addAll(alerts.keySet());
    anew = false;
    alertsDue.retainAll(alerts.keySet());
  }

  /// Compares the itineraries of these people, and of whoever is to be where an alert is
  /// new or changed, with all alerts.
  void look(Collection<UUID> changed, Instant now) {
    peopleDue.addAll(changed);
    var news = Set.copyOf(alertsDue);
    if (!news.isEmpty()) {
      news.forEach(alert -> peopleDue.addAll(peopleAt(alert, now)));
      peopleDue.addAll(foreseen.peopleAt(news));
    }
    var atFirst = new HashSet<>(news);
    if (!news.isEmpty()) atFirst.removeAll(foreseen.compared(news));
    var people = List.copyOf(peopleDue);
    for (int from = 0; from < people.size(); from += AT_ONCE)
      compare(people.subList(from, Math.min(people.size(), from + AT_ONCE)), atFirst, now);
    if (!news.isEmpty()) foreseen.wereCompared(news, now);
    peopleDue.clear();
    alertsDue.clear();
  }

  /// Everybody with an itinerary who is there at any time ahead, for whatever reason.
  private List<UUID> peopleAt(UUID alert, Instant now) {
    return Stream.ofNullable(alerts.get(alert))
        .flatMap(hold -> hold.ahead(now).stream()
            .map(ahead -> Question.during(hold.area(), ahead))
            .flatMap(question -> engine.present(question).stream()))
        .map(Exposed::person)
        .filter(person -> !itinerary(person, Interval.since(now)).isEmpty())
        .toList();
  }

  private void compare(List<UUID> people, Set<UUID> atFirst, Instant now) {
    var known = foreseen.newest(people).stream().collect(Collectors.toMap(Foreseen::key, it -> it));
    var noticed = new ArrayList<Foreseen>();
    for (var person : people)
      plans(person, now, atFirst).forEach((key, plan) -> {
        var newest = known.remove(key);
        if (newest == null || !plan.says(newest)) noticed.add(plan);
      });
    for (var newest : known.values()) if (isAhead(newest, now)) noticed.add(newest.calledOff(now));
    foreseen.add(noticed);
  }

  /// What of her itinerary meets which alert from now on.
  private Map<Key, Foreseen> plans(UUID person, Instant now, Set<UUID> atFirst) {
    var ahead = Interval.since(now);
    var plans = new HashMap<Key, Foreseen>();
    for (var met : engine.alertsMeeting(PersonFacts.of(person, itinerary(person, ahead)), ahead))
      for (var reason : met.reasons()) {
        var plan = Foreseen.plan(met.alert(), reason, atFirst.contains(met.alert()), now);
        plans.put(plan.key(), plan);
      }
    return plans;
  }

  private List<Fact> itinerary(UUID person, Interval ahead) {
    return engine.factsOf(person).stream()
        .filter(fact -> fact.kind() == Kind.LEG || fact.kind() == Kind.TRANSIT)
        .filter(fact -> fact.when().overlaps(ahead))
        .toList();
  }

  /// Whether some of the time is left in which both the plan and the alert hold.
  private boolean isAhead(Foreseen plan, Instant now) {
    @Nullable Hold hold = alerts.get(plan.alert());
    return hold != null
        && hold.ahead(now).flatMap(ahead -> ahead.intersection(plan.when())).isPresent();
  }
}
